package org.strongroom.audit;

import java.time.Duration;
import java.time.Instant;
import org.hibernate.StatelessSession;

/** When the newest event of a time was, found without reading the events: H2 does not read an index backwards. */
final class NewestEvent {
    private static final Duration PRECISION = Duration.ofSeconds(1);

    private NewestEvent() {}

    /** A time that no event in {@code [from, until)} is after, at most a second later than the newest one. */
    static Instant within(StatelessSession session, Instant from, Instant until) {
        Instant newest = session.createSelectionQuery("select max(e.time) from EventRow e", Instant.class)
                .getSingleResultOrNull();
        if (newest == null) {
            return from;
        }
        return newest.isBefore(until) ? newest : bisect(session, from, until);
    }

    /** No event is at or after {@code high}; as long as there is one, the newest is at or after {@code low}. */
    private static Instant bisect(StatelessSession session, Instant from, Instant until) {
        Instant low = from;
        Instant high = until;
        Duration width = Duration.between(low, high);
        while (width.compareTo(PRECISION) > 0) {
            Instant middle = low.plus(width.dividedBy(2));
            if (isAny(session, middle, high)) {
                low = middle;
            } else {
                high = middle;
            }
            width = Duration.between(low, high);
        }
        return high;
    }

    private static boolean isAny(StatelessSession session, Instant from, Instant until) {
        return session.createSelectionQuery(
                                "select e.time from EventRow e where e.time >= :from and e.time < :until",
                                Instant.class)
                        .setParameter("from", from)
                        .setParameter("until", until)
                        .setMaxResults(1)
                        .getSingleResultOrNull()
                != null;
    }
}
