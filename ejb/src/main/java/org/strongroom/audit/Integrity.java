package org.strongroom.audit;

import java.util.Optional;
import org.strongroom.auditlog.head.SignedHead;

/**
 * What is known of the integrity of this node's log.
 *
 * @param key the public key that signed the log's first heads
 * @param head the newest head
 * @param seals how sealing goes
 * @param verified the last verification that ended
 * @param pending the verification that waits or runs
 */
public record Integrity(
        String key,
        SignedHead head,
        SealState seals,
        Optional<LogVerification> verified,
        Optional<LogVerification> pending) {}
