package org.strongroom.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.StatelessSession;
import org.strongroom.auditlog.verify.BadEntryException;
import org.strongroom.auditlog.verify.JdbcRows;
import org.strongroom.auditlog.verify.LogSummary;
import org.strongroom.auditlog.verify.Verification;
import org.strongroom.identity.Caller;
import org.strongroom.persistence.Database;
import org.strongroom.persistence.Transactions;

/**
 * Verifies this server's log in the background, one verification at a time: when an auditor asks, and when the last one
 * is long ago. The result is kept, and is itself on the record. One that a crash cut short begins again.
 */
@ApplicationScoped
class LogVerifications {
    private static final Logger LOG = System.getLogger(LogVerifications.class.getName());

    private final NodeJournal journal;
    private final Seals seals;
    private final AuditTrail trail;
    private final AuditEvents events;
    private final Database database;
    private final Transactions transactions;
    private final InstantSource clock;
    private final Duration pause;

    @Inject
    LogVerifications(
            NodeJournal journal,
            Seals seals,
            AuditTrail trail,
            AuditEvents events,
            Database database,
            Transactions transactions,
            InstantSource clock,
            @ConfigProperty(name = "strongroom.audit.verify.hours", defaultValue = "24") int hours) {
        this.journal = journal;
        this.seals = seals;
        this.trail = trail;
        this.events = events;
        this.database = database;
        this.transactions = transactions;
        this.clock = clock;
        this.pause = Duration.ofHours(hours);
        if (pause.isNegative()) {
            throw new IllegalArgumentException(
                    "STRONGROOM_AUDIT_VERIFY_HOURS is a number of hours, or 0 for never, not " + hours);
        }
    }

    /** Asks for one, unless one waits or runs already; the question is on the record either way. */
    LogVerification ask(Caller caller) {
        return transactions.call(() -> database.call(session -> {
            LogVerification asked = find(session, "v.finished is null")
                    .orElseGet(() -> insert(session, caller.person().login()));
            trail.recordChange(AuditEvent.done(caller, Action.VERIFY_LOG).detail("verification " + asked.id()));
            return asked;
        }));
    }

    /** Asks for one if the last one was asked for too long ago, by whomever. */
    void askIfDue() {
        Instant limit = clock.instant().minus(pause);
        if (!pause.isZero()
                && newest("1 = 1").stream().noneMatch(last -> last.asked().isAfter(limit))) {
            ask(Caller.server());
        }
    }

    /** The one that waits or runs. */
    Optional<LogVerification> pending() {
        return newest("v.finished is null");
    }

    /** The last one that ended, as its record confirms it. */
    Optional<LogVerification> last() {
        events.catchUp();
        return database.call(session -> rows(session, "v.finished is not null", "v.id desc")
                .map(row -> VerificationRecord.confirmed(session, row)));
    }

    /** Runs the one that waits longest, and says whether there was one. No two calls at a time. */
    boolean runNext() {
        Optional<VerificationRow> waiting = database.call(session -> rows(session, "v.finished is null", "v.id"));
        waiting.ifPresent(this::run);
        return waiting.isPresent();
    }

    private void run(VerificationRow row) {
        row.begin();
        keep(row, Optional.empty());
        try {
            events.catchUp();
            seals.seal();
            row.holds(verify(), now());
        } catch (BadEntryException e) {
            LOG.log(Level.ERROR, "The audit log is not as it was written: {0}", e.getMessage());
            row.isBroken(e, now());
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.ERROR, "The audit log could not be verified", e);
            row.fail("It could not be found out; the server's own log says why.", now());
        }
        keep(row, Optional.of(VerificationRecord.of(row.toVerification())));
    }

    private List<LogSummary> verify() throws IOException, BadEntryException {
        Verification verification =
                new Verification(journal.log().directory(), journal.firstKey().toString());
        journal.removal().lock();
        try {
            return database.<Verified>call(session -> session.doReturningWork(
                            connection -> Verified.by(verification, new JdbcRows(connection, journal.node()))))
                    .get();
        } finally {
            journal.removal().unlock();
        }
    }

    private void keep(VerificationRow row, Optional<AuditEvent> result) {
        transactions.run(() -> database.call(session -> {
            session.update(row);
            result.ifPresent(trail::recordChange);
            return row;
        }));
    }

    private LogVerification insert(StatelessSession session, String login) {
        VerificationRow row = new VerificationRow(journal.node(), login, now());
        session.insert(row);
        return row.toVerification();
    }

    private Optional<LogVerification> newest(String condition) {
        return database.call(session -> find(session, condition));
    }

    private Optional<LogVerification> find(StatelessSession session, String condition) {
        return rows(session, condition, "v.id desc").map(VerificationRow::toVerification);
    }

    private Optional<VerificationRow> rows(StatelessSession session, String condition, String order) {
        return session
                .createSelectionQuery(
                        "select v from VerificationRow v where v.node = :node and " + condition + " order by " + order,
                        VerificationRow.class)
                .setParameter("node", journal.node())
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
