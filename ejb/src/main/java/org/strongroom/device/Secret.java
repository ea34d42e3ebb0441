package org.strongroom.device;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The text of a device password: 160 random bits in RFC 4648's base32, lower case, in groups of four with dashes. It is
 * compared exactly, dashes and case included. So many random bits need no slow hash.
 */
record Secret(String text) {
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int CHARACTERS = 32;
    private static final int GROUP = 4;
    private static final Pattern FORM = Pattern.compile("[a-z2-7]{4}(-[a-z2-7]{4}){7}");
    private static final SecureRandom RANDOM = new SecureRandom();

    static Secret next() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < CHARACTERS; i++) {
            if (i > 0 && i % GROUP == 0) {
                text.append('-');
            }
            text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new Secret(text.toString());
    }

    /** Whether a text could be one. */
    static boolean isOneByItsForm(String text) {
        return FORM.matcher(text).matches();
    }

    /** Its SHA-256 in hex. */
    String hash() {
        return HexFormat.of().formatHex(sha256(text));
    }

    /** True if this is the secret with that hash, found out in the same time for every hash. */
    boolean hasHash(String hash) {
        return MessageDigest.isEqual(sha256(text), HexFormat.of().parseHex(hash));
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "Secret";
    }
}
