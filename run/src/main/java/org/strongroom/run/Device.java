package org.strongroom.run;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A device password: what a person types where the drive is mapped.
 *
 * @param login user name for WebDAV
 * @param password password for WebDAV
 */
public record Device(String login, String password) {

    /** The value of an Authorization header (RFC 7617). */
    public String authorization() {
        var pair = (login + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }
}
