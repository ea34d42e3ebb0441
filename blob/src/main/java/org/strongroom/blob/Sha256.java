package org.strongroom.blob;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The one hash that names content. */
final class Sha256 {
    private Sha256() {}

    static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
