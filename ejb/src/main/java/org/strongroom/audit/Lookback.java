package org.strongroom.audit;

import java.time.Duration;
import java.time.Instant;

/**
 * A time, in spans from its end to its beginning, each many times as long as the one after it. H2 does not read an index
 * backwards: it sorts all that a query finds, so one for the newest events must not ask for all.
 */
final class Lookback {
    private static final int GROWTH = 32;

    private final Instant from;
    private Instant until;
    private Duration width;

    /**
     * @param until the end of the first span, which it does not have any more
     * @param width of the first span
     */
    Lookback(Instant from, Instant until, Duration width) {
        this.from = from;
        this.until = until;
        this.width = width;
    }

    boolean hasNext() {
        return from.isBefore(until);
    }

    /** Narrows the criteria to the next span, and goes on to the one before. */
    void narrow(Criteria criteria) {
        Instant start = Duration.between(from, until).compareTo(width) > 0 ? until.minus(width) : from;
        criteria.with(Criteria.FROM, start).with(Criteria.UNTIL, until);
        until = start;
        width = width.multipliedBy(GROWTH);
    }
}
