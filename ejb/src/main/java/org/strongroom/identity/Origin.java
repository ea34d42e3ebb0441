package org.strongroom.identity;

/**
 * Where a request came from.
 *
 * @param workstation the name given when the device password was made; empty when none is known
 * @param address the peer's IP address
 * @param protocol the front end, {@code webdav} or {@code rest}
 * @param userAgent what the client says of itself: hearsay
 */
public record Origin(String workstation, String address, String protocol, String userAgent) {
    public Origin withWorkstation(String name) {
        return new Origin(name, address, protocol, userAgent);
    }
}
