package org.strongroom.auditlog.verify;

import static org.strongroom.auditlog.format.TreeFormat.HASH_BYTES;

import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The root to which an inclusion proof leads (RFC 9162, section 2.1.3.2). */
final class Inclusion {
    private final Sha256 sha256 = new Sha256();

    /** Whether a record is in the tree of a head; hashes are Base64, from the leaf up. */
    boolean holds(long index, byte[] payload, Head head, List<String> hashes) {
        byte[] root = index < 0 || index >= head.size() ? null : root(index, payload, head.size(), hashes);
        return root != null && head.hasRoot(root);
    }

    private byte @Nullable [] root(long index, byte[] payload, long size, List<String> hashes) {
        long at = index;
        long last = size - 1;
        byte[] hash = sha256.leaf(payload);
        for (String text : hashes) {
            byte[] other = decode(text);
            if (last == 0 || other.length != HASH_BYTES) {
                return null;
            }
            if ((at & 1) == 1 || at == last) {
                hash = sha256.node(other, hash);
                while ((at & 1) == 0 && at != 0) {
                    at >>>= 1;
                    last >>>= 1;
                }
            } else {
                hash = sha256.node(hash, other);
            }
            at >>>= 1;
            last >>>= 1;
        }
        return last == 0 ? hash : null;
    }

    private static byte[] decode(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
