package org.strongroom.tree;

import java.time.Instant;
import java.util.Optional;

/**
 * A directory held a node, directly or further up, for this time.
 *
 * @param from inclusive
 * @param until exclusive; {@link Ancestry#END} when it still does
 */
public record Stay(long directory, Instant from, Instant until) {
    /** As much of this as lies in the other. */
    Optional<Stay> within(Stay other) {
        Instant later = from.isAfter(other.from) ? from : other.from;
        Instant earlier = until.isBefore(other.until) ? until : other.until;
        return later.isBefore(earlier) ? Optional.of(new Stay(directory, later, earlier)) : Optional.empty();
    }
}
