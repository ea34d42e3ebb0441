package org.strongroom.report.question;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * IP addresses with a common prefix (RFC 4632, section 3.1; RFC 4291, section 2.3), such as {@code 10.1.0.0/16},
 * {@code 2001:db8::/32}, or one address alone.
 */
public record AddressRange(String text, BigInteger network, int bits, int prefix) {
    private static final Pattern LITERAL = Pattern.compile("[0-9.]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    public static AddressRange of(String text) {
        String[] halves = text.split("/", 2);
        byte[] bytes = bytes(halves[0]);
        int bits = bytes.length * 8;
        int prefix = halves.length == 1 ? bits : prefix(halves[1], bits);
        return new AddressRange(text, new BigInteger(1, bytes).shiftRight(bits - prefix), bits, prefix);
    }

    /** Those of the addresses that lie in it; what is no address lies in none. */
    public Set<String> among(Set<String> addresses) {
        return addresses.stream().filter(this::contains).collect(Collectors.toSet());
    }

    private boolean contains(String address) {
        String literal = address.replaceAll("%.*", "");
        if (!LITERAL.matcher(literal).matches()) {
            return false;
        }
        try {
            byte[] bytes = InetAddress.getByName(literal).getAddress();
            return bytes.length * 8 == bits
                    && new BigInteger(1, bytes).shiftRight(bits - prefix).equals(network);
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** A literal is never looked up in the DNS. */
    private static byte[] bytes(String literal) {
        try {
            if (LITERAL.matcher(literal).matches()
                    && (literal.contains(":") || literal.matches("[0-9]+(\\.[0-9]+){3}"))) {
                return InetAddress.getByName(literal).getAddress();
            }
        } catch (UnknownHostException e) {
            throw refused();
        }
        throw refused();
    }

    private static int prefix(String text, int bits) {
        if (!text.matches("[0-9]{1,3}") || Integer.parseInt(text) > bits) {
            throw refused();
        }
        return Integer.parseInt(text);
    }

    private static RuntimeException refused() {
        return Parameters.refused("address is an IP address, or a range such as 10.1.0.0/16 or 2001:db8::/32.");
    }
}
