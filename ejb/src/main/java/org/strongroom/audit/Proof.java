package org.strongroom.audit;

import java.util.List;
import java.util.Optional;
import org.strongroom.auditlog.head.SignedHead;
import org.strongroom.auditlog.merkle.Hash;

/**
 * A proof against the newest head (RFC 9162, section 2.1).
 *
 * @param head the head
 * @param subject the entry that is included, or the smaller size that is consistent
 * @param leaf the entry's hash; empty for a consistency proof
 */
public record Proof(SignedHead head, long subject, Optional<Hash> leaf, List<Hash> hashes) {
    public Proof {
        hashes = List.copyOf(hashes);
    }
}
