package org.strongroom.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A directory and a time: what was moved, deleted or restored with it then.
 *
 * @param from inclusive
 * @param until exclusive
 */
public record DirectorySpan(long directory, Instant from, Instant until) {
    private static final Comparator<DirectorySpan> BY_TIME =
            Comparator.comparingLong(DirectorySpan::directory).thenComparing(DirectorySpan::from);

    /** The same times in as few spans as can be: those of a directory that touch or overlap are one. */
    static List<DirectorySpan> joined(Collection<DirectorySpan> spans) {
        List<DirectorySpan> joined = new ArrayList<>();
        spans.stream().sorted(BY_TIME).forEach(span -> {
            DirectorySpan last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && last.directory == span.directory && !span.from.isAfter(last.until)) {
                Instant later = last.until.isAfter(span.until) ? last.until : span.until;
                joined.set(joined.size() - 1, new DirectorySpan(span.directory, last.from, later));
            } else {
                joined.add(span);
            }
        });
        return joined;
    }

    boolean has(long id, Instant time) {
        return directory == id && !time.isBefore(from) && time.isBefore(until);
    }
}
