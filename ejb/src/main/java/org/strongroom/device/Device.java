package org.strongroom.device;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.strongroom.identity.Scope;

/**
 * A workstation that holds a device password.
 *
 * @param name the label that its owner gave it
 * @param system its operating system in the owner's words; may be empty
 * @param scope what the password opens of that which its owner may open
 * @param expires when the password ends by itself; null for never
 * @param firstUsed null when it was never used
 * @param lastUsed to the minute; null when it was never used
 * @param lastAddress the IP address it was last used from; empty when it was never used
 * @param blocked since when IT keeps it out; null while it does not
 */
public record Device(
        long id,
        String name,
        String system,
        Scope scope,
        Instant created,
        @Nullable Instant expires,
        @Nullable Instant firstUsed,
        @Nullable Instant lastUsed,
        String lastAddress,
        @Nullable Instant blocked) {}
