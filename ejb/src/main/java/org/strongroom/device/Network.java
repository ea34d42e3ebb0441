package org.strongroom.device;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** The network that an address is in: /24 of IPv4, /64 of IPv6. */
final class Network {
    private static final int IPV4_BYTES = 3;
    private static final int IPV6_BYTES = 8;

    private Network() {}

    /** Such as {@code 192.0.2.0/24}; what is no address stands for itself. */
    static String of(String address) {
        if (!address.matches("[0-9A-Fa-f:.]+")) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            int kept = bytes.length == 4 ? IPV4_BYTES : IPV6_BYTES;
            Arrays.fill(bytes, kept, bytes.length, (byte) 0);
            return InetAddress.getByAddress(bytes).getHostAddress() + "/" + kept * Byte.SIZE;
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
