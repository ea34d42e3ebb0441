package org.strongroom.auditlog.verify;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.strongroom.auditlog.format.TreeFormat;

/** The hashes of RFC 6962, section 2.1, over plain bytes. */
final class Sha256 {
    private final MessageDigest digest = create();

    byte[] leaf(byte[] entry) {
        digest.update(TreeFormat.LEAF_PREFIX);
        return digest.digest(entry);
    }

    byte[] node(byte[] left, byte[] right) {
        digest.update(TreeFormat.NODE_PREFIX);
        digest.update(left);
        return digest.digest(right);
    }

    static MessageDigest create() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
