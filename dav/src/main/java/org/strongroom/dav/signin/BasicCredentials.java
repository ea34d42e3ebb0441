package org.strongroom.dav.signin;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** A login and a password in the Basic scheme (RFC 7617). */
record BasicCredentials(String login, String password) {
    /** Empty when it is malformed, or the login is missing. */
    static Optional<BasicCredentials> parse(String value) {
        byte[] decoded;
        try {
            decoded = Base64.getDecoder().decode(value);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        String text = text(decoded);
        int colon = text.indexOf(':');
        return colon <= 0
                ? Optional.empty()
                : Optional.of(new BasicCredentials(text.substring(0, colon), text.substring(colon + 1)));
    }

    boolean hasPassword() {
        return !password.isEmpty();
    }

    /** UTF-8 as our challenge asks for; older Windows sends Latin-1 all the same. */
    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    /** Never the password. */
    @Override
    public String toString() {
        return "BasicCredentials[" + login + "]";
    }
}
