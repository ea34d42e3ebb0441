package org.strongroom.auditlog.merkle;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.strongroom.auditlog.format.TreeFormat;

/** The hashes of RFC 6962, section 2.1. Not safe for several threads. */
public final class TreeHasher {
    private final MessageDigest digest = sha256();

    /** The hash of a record. */
    public Hash leaf(byte[] record) {
        digest.update(TreeFormat.LEAF_PREFIX);
        return Hash.of(digest.digest(record));
    }

    /** The hash of two neighbours. */
    public Hash node(Hash left, Hash right) {
        digest.update(TreeFormat.NODE_PREFIX);
        digest.update(left.bytes());
        return Hash.of(digest.digest(right.bytes()));
    }

    /** The root over hashes of subtrees; over none, the hash of nothing. */
    public Hash root(List<Hash> hashes) {
        return switch (hashes.size()) {
            case 0 -> Hash.of(digest.digest());
            case 1 -> hashes.get(0);
            default -> {
                int left = (int) Split.of(hashes.size());
                yield node(root(hashes.subList(0, left)), root(hashes.subList(left, hashes.size())));
            }
        };
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
