package org.strongroom.device;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.strongroom.identity.Scope;

/**
 * What a device password is wanted for.
 *
 * @param name the label of the workstation: 1 to 100 characters, none of them a control character
 * @param system the workstation's operating system, in the owner's words; may be empty
 * @param expires when it ends by itself; null for never
 */
public record DeviceRequest(String name, String system, Scope scope, @Nullable Instant expires) {
    /** For all that the owner may open, for ever. */
    public static DeviceRequest named(String name) {
        return new DeviceRequest(name, "", Scope.ALL, null);
    }
}
