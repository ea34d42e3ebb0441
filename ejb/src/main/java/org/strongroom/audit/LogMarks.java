package org.strongroom.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
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
    private static final String WITHIN = "e.time >= :from and e.time < :until";

    private static final String RECORDS =
            """
            select (select count(*) from audit_event e where e.node = :node and e.seq between :first and :last)
                 + (select count(*) from audit_end n where n.node = :node and n.seq between :first and :last)
            """;

    private final Database database;

    @Inject
    LogMarks(Database database) {
        this.database = database;
    }

    /** The journals' own records of this time, in the order of node and sequence. */
    public List<LogMark> marks(Instant from, Instant until) {
        return database
                .call(session -> during(
                                session.createSelectionQuery(
                                        "select e from EventRow e where " + CONTROL + " order by e.node, e.seq",
                                        EventRow.class),
                                from,
                                until)
                        .getResultList())
                .stream()
                .map(EventRow::toMark)
                .toList();
    }

    /**
     * How much there is of each journal in this time, in the order of the nodes; all kinds of records count. What was
     * done in this time may have been written down somewhat later, so a record between the first and the last may be
     * of another time.
     */
    public List<LogSpan> spans(Instant from, Instant until) {
        return database
                .call(session -> during(
                                session.createSelectionQuery(
                                        "select e.node, min(e.seq), max(e.seq) from EventRow e where " + WITHIN
                                                + " group by e.node order by e.node",
                                        Object[].class),
                                from,
                                until)
                        .getResultList())
                .stream()
                .map(row -> span((String) row[0], (Long) row[1], (Long) row[2]))
                .toList();
    }

    /** The verifications that ended in this time, in this order. */
    public List<LogVerification> verifications(Instant from, Instant until) {
        return database
                .call(session -> during(
                                session.createSelectionQuery(
                                        "select v from VerificationRow v where v.finished >= :from"
                                                + " and v.finished < :until order by v.finished, v.id",
                                        VerificationRow.class),
                                from,
                                until)
                        .getResultList())
                .stream()
                .map(VerificationRow::toVerification)
                .toList();
    }

    private LogSpan span(String node, long first, long last) {
        Long records = database.call(session -> session.createNativeQuery(RECORDS, Long.class)
                .setParameter("node", node)
                .setParameter("first", first)
                .setParameter("last", last)
                .getSingleResult());
        return new LogSpan(node, first, last, records);
    }

    private static <T> SelectionQuery<T> during(SelectionQuery<T> query, Instant from, Instant until) {
        return query.setParameter("from", from).setParameter("until", until);
    }
}
