package org.strongroom.audit;

import java.time.Instant;
import java.util.Optional;
import org.strongroom.auditlog.head.SignedHead;

/**
 * What is known of the integrity of this node's log.
 *
 * @param key the public key that signed the log's first heads
 * @param head the newest head
 * @param seals how sealing goes
 * @param verified the last verification since the start
 */
public record Integrity(String key, SignedHead head, SealState seals, Optional<Verified> verified) {
    /**
     * A verification of everything.
     *
     * @param entry the first bad entry; empty when everything holds
     * @param words what was checked, or what is wrong
     */
    public record Verified(Instant at, Optional<Long> entry, String words) {}
}
