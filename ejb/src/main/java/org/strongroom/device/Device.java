package org.strongroom.device;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A workstation that holds a device password.
 *
 * @param name the label that its owner gave it
 * @param lastUsed to the minute; null when it was never used
 * @param lastAddress the IP address it was last used from; empty when it was never used
 */
public record Device(long id, String name, Instant created, @Nullable Instant lastUsed, String lastAddress) {}
