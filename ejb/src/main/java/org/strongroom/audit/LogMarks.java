package org.strongroom.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.query.SelectionQuery;
import org.strongroom.persistence.Database;

/**
 * Tells how complete the log is: what the journals say of themselves, which sequences are missing, and what
 * was verified.
 */
@ApplicationScoped
public class LogMarks {
    private static final String CONTROL = "e.kind not in ('%s', '%s', '%s') and e.time >= :from and e.time < :until"
            .formatted(RecordFormat.ACCESS, RecordFormat.CHANGE, RecordFormat.END);
    private static final String FAULTS = "e.outcome = 'failed' and e.protocol = 'server' and e.action in ('%s', '%s')"
                    .formatted(RecordFormat.lower(Action.VERIFY_LOG), RecordFormat.lower(Action.COPY_CHANGE))
            + " and e.time >= :from and e.time < :until";

    private final Database database;

    @Inject
    LogMarks(Database database) {
        this.database = database;
    }

    /**
     * The journals' own records of this time, and those of what the servers found wrong with their logs and with records
     * that waited in the database, in the order of node and sequence.
     */
    public List<LogMark> marks(Instant from, Instant until) {
        return Stream.of(CONTROL, FAULTS)
                .flatMap(condition -> events(condition, from, until).stream())
                .map(EventRow::toMark)
                .sorted(Comparator.comparing(LogMark::node).thenComparing(LogMark::sequence))
                .toList();
    }

    private List<EventRow> events(String condition, Instant from, Instant until) {
        return database.call(session -> during(
                        session.createSelectionQuery("select e from EventRow e where " + condition, EventRow.class),
                        from,
                        until)
                .getResultList());
    }

    /**
     * How much there is of each journal in this time, in the order of the nodes; all kinds of records count. What was
     * done in this time may have been written down somewhat later, so a record between the first and the last may be
     * of another time. What is missing is counted from the record before the time to the one after it.
     */
    public List<LogSpan> spans(Instant from, Instant until) {
        return database.call(session -> new LogSpans(session, from, until).all());
    }

    /** The verifications that ended in this time, in this order, as their records confirm them. */
    public List<LogVerification> verifications(Instant from, Instant until) {
        return database.call(session -> during(
                        session.createSelectionQuery(
                                "select v from VerificationRow v where v.finished >= :from"
                                        + " and v.finished < :until order by v.finished, v.id",
                                VerificationRow.class),
                        from,
                        until)
                .getResultList()
                .stream()
                .map(row -> VerificationRecord.confirmed(session, row))
                .toList());
    }

    private static <T> SelectionQuery<T> during(SelectionQuery<T> query, Instant from, Instant until) {
        return query.setParameter("from", from).setParameter("until", until);
    }
}
