package org.strongroom.tree;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A path led to a node for this time.
 *
 * @param names from the root down; a private directory has its person's number
 * @param from inclusive
 * @param until exclusive; {@link Ancestry#END} when it still does
 */
public record PathSpan(List<String> names, Instant from, Instant until) {
    public PathSpan {
        names = List.copyOf(names);
    }

    public String path() {
        return "/" + String.join("/", names);
    }

    /** As much of this as lies between these instants. */
    public Optional<PathSpan> within(Instant begin, Instant end) {
        Instant later = from.isAfter(begin) ? from : begin;
        Instant earlier = until.isBefore(end) ? until : end;
        return later.isBefore(earlier) ? Optional.of(new PathSpan(names, later, earlier)) : Optional.empty();
    }

    PathSpan child(String name) {
        return new PathSpan(Stream.concat(names.stream(), Stream.of(name)).toList(), from, until);
    }
}
