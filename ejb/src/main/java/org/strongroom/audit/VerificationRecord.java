package org.strongroom.audit;

import java.time.Duration;
import java.time.Instant;
import org.hibernate.StatelessSession;
import org.strongroom.identity.Caller;

/** The record of what a verification found, which the table of verifications is compared with. */
final class VerificationRecord {
    /** Result and record are made together, but for tries that collided, and a clock that was set meanwhile. */
    private static final Duration BETWEEN = Duration.ofMinutes(1);

    private VerificationRecord() {}

    /** The event that records a result. */
    static AuditEvent of(LogVerification verified) {
        AuditEvent event = AuditEvent.done(Caller.server(), Action.VERIFY_LOG);
        String name = "verification " + verified.id() + " ";
        return switch (verified.state()) {
            case HOLDS -> event.detail(name + "holds for entries " + verified.first() + " to " + (verified.next() - 1));
            case BROKEN -> event.failed("log-broken").detail(name + verified.words());
            default -> event.failed("not-verified").detail(name + verified.words());
        };
    }

    /** A result that has ended, as the row of its record confirms it; otherwise one that says why none does. */
    static LogVerification confirmed(StatelessSession session, VerificationRow row) {
        LogVerification told = row.toVerification();
        return isRecorded(session, told) ? told : told.unconfirmed(why(session, told));
    }

    private static String why(StatelessSession session, LogVerification told) {
        Instant finished = told.finished().orElseThrow();
        if (session.get(EventRow.class, new EventRow.Key(told.node(), 0)) == null
                && !hasRow(session, told, "e.time < :time", finished.minus(BETWEEN))) {
            return "Its record is so old that it is kept no longer, so nobody can say what it found.";
        }
        if (!hasRow(session, told, "e.time >= :time", finished)) {
            return "Its record has not come from that server yet.";
        }
        return "The database says that it ended, and no record says the same: somebody changed one of them.";
    }

    private static boolean hasRow(StatelessSession session, LogVerification told, String condition, Instant time) {
        return !session.createSelectionQuery(
                        "select e.seq from EventRow e where e.node = :node and " + condition, Long.class)
                .setParameter("node", told.node())
                .setParameter("time", time)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private static boolean isRecorded(StatelessSession session, LogVerification told) {
        AuditEvent event = of(told);
        return session.createSelectionQuery(
                                "select count(e) from EventRow e where e.person = 0 and e.claimedLogin = ''"
                                        + " and e.time >= :from and e.time < :until and e.node = :node and e.action = :action and e.protocol = :protocol"
                                        + " and e.outcome = :outcome and e.reason = :reason and e.detail = :detail",
                                Long.class)
                        .setParameter("node", told.node())
                        .setParameter("from", told.finished().orElseThrow().minus(BETWEEN))
                        .setParameter("until", told.finished().orElseThrow().plus(BETWEEN))
                        .setParameter("action", RecordFormat.lower(event.action()))
                        .setParameter("protocol", event.caller().origin().protocol())
                        .setParameter("outcome", RecordFormat.lower(event.outcome()))
                        .setParameter("reason", event.reason())
                        .setParameter("detail", RecordFormat.clip(event.detail(), RecordFormat.LONGEST_DETAIL))
                        .getSingleResult()
                > 0;
    }
}
