package org.strongroom.access;

import java.time.Instant;
import java.util.Optional;
import org.strongroom.tree.Change;

/**
 * That inheritance was cut at a node for a while.
 *
 * @param begun when, and by whom
 * @param ended the first instant at which it was not any more, and by whom; empty while it lasts
 */
public record Cut(long node, Change begun, Optional<Change> ended) {
    /** Whether it was so at this time. */
    public boolean holdsAt(Instant instant) {
        return !begun.at().isAfter(instant)
                && ended.map(change -> change.at().isAfter(instant)).orElse(true);
    }
}
