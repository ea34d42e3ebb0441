package org.strongroom.audit;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.strongroom.auditlog.head.SignedHead;

/**
 * How the sealing of the log goes.
 *
 * @param chained the newest head over the heads of all nodes since the start
 * @param sealedAt when all that was durable was sealed last
 * @param fault why it is not sealed now
 * @param witnesses by their names
 */
public record SealState(
        Optional<SignedHead> chained,
        Optional<Instant> sealedAt,
        Optional<String> fault,
        Map<String, Witnessed> witnesses) {
    public SealState {
        witnesses = Map.copyOf(witnesses);
    }

    /**
     * How a witness does.
     *
     * @param last when it kept a head last
     * @param fault why it did not keep the newest one
     */
    public record Witnessed(Optional<Instant> last, Optional<String> fault) {
        static final Witnessed NEVER = new Witnessed(Optional.empty(), Optional.empty());
    }
}
