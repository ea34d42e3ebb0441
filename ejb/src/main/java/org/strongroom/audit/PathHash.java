package org.strongroom.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;

/** By what events are found that name a path: the front of the SHA-256 of its NFC form. */
final class PathHash {
    private PathHash() {}

    /** 0 for the empty path, which is none. */
    static long of(String path) {
        return path.isEmpty()
                ? 0
                : ByteBuffer.wrap(sha256().digest(composed(path).getBytes(UTF_8)))
                        .getLong();
    }

    private static String composed(String path) {
        return Normalizer.normalize(path, Normalizer.Form.NFC);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
