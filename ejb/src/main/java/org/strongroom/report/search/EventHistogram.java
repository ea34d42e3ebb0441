package org.strongroom.report.search;

import java.time.Duration;
import java.time.Instant;
import java.util.SortedMap;

/**
 * How many events there were when.
 *
 * @param from where the first span begins
 * @param until where the last ends at the latest
 * @param span how long each is
 * @param count how many events there are in all of them
 * @param leftOut how many more were left out as {@link org.strongroom.audit.Probes}
 * @param spans by where they begin; those without events are left out
 */
public record EventHistogram(
        Instant from, Instant until, Duration span, long count, long leftOut, SortedMap<Instant, Long> spans) {}
