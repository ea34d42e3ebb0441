package org.strongroom.audit;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.strongroom.identity.Caller;
import org.strongroom.identity.Role;
import org.strongroom.persistence.Database;
import org.strongroom.persistence.Transactions;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

/** The holds, for auditors alone; each question and change is on the record. */
@ApplicationScoped
public class Holds {
    private static final int LONGEST_REASON = 1000;

    private final NodeJournal journal;
    private final AuditTrail trail;
    private final Database database;
    private final Transactions transactions;
    private final InstantSource clock;

    @Inject
    Holds(NodeJournal journal, AuditTrail trail, Database database, Transactions transactions, InstantSource clock) {
        this.journal = journal;
        this.trail = trail;
        this.database = database;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Those that hold now, in the order in which they were placed. */
    public List<Hold> list(Caller caller) {
        caller.require(Role.AUDITOR);
        trail.record(AuditEvent.done(caller, Action.LIST_HOLDS));
        return live();
    }

    /**
     * Places one. What a server is removing at this moment is gone before; nothing that it keeps goes after.
     *
     * @param since keeps what was recorded since then
     * @param reason why, such as the number of a case
     * @throws ProblemException with {@link Problem.BadRequest} when there is no reason or a very long one, or nothing can
     *     have been recorded since then
     */
    public Hold place(Caller caller, Instant since, String reason) {
        caller.require(Role.AUDITOR);
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new ProblemException(new Problem.BadRequest("reason has 1 to " + LONGEST_REASON + " characters."));
        }
        if (since.isAfter(clock.instant())) {
            throw new ProblemException(
                    new Problem.BadRequest("A hold keeps what was recorded since a time in the past."));
        }
        return transactions.call(() -> database.call(session -> {
            keepStill(session);
            HoldRow row = new HoldRow(
                    since,
                    reason,
                    clock.instant().truncatedTo(ChronoUnit.MICROS),
                    caller.person().login());
            session.insert(row);
            Hold hold = row.toHold();
            trail.recordChange(AuditEvent.done(caller, Action.PLACE_HOLD).detail(HoldRecords.words(hold)));
            return hold;
        }));
    }

    /**
     * Ends one.
     *
     * @throws ProblemException with {@link Problem.NotFound} when there is no such one
     */
    public void release(Caller caller, long id) {
        caller.require(Role.AUDITOR);
        boolean isInTable = database.call(session -> live(session, id)).isPresent();
        Optional<String> recorded = isInTable ? Optional.empty() : recorded(id);
        transactions.run(() -> database.call(session -> {
            String released = live(session, id)
                    .map(row -> ended(session, row))
                    .or(() -> recorded)
                    .orElseThrow(() -> new ProblemException(new Problem.NotFound()));
            trail.recordChange(AuditEvent.done(caller, Action.RELEASE_HOLD).detail(released));
            return released;
        }));
    }

    private static Optional<HoldRow> live(StatelessSession session, long id) {
        return Optional.ofNullable(session.get(HoldRow.class, id)).filter(HoldRow::isLive);
    }

    /** How to name one that the table lost. Outside a transaction, since it reads the whole journal. */
    private Optional<String> recorded(long id) {
        Map<Long, Instant> live =
                database.call(session -> HoldRecords.read(journal, session)).live();
        return Optional.ofNullable(live.get(id)).map(since -> HoldRecords.words(id, since));
    }

    private String ended(StatelessSession session, HoldRow row) {
        row.release(clock.instant());
        session.update(row);
        return HoldRecords.words(row.toHold());
    }

    /** From when on all is held; empty when nothing is. Until the transaction that it needs ends, none is placed. */
    @Transactional(MANDATORY)
    Optional<Instant> since() {
        database.call(Holds::keepStill);
        return live().stream().map(Hold::since).min(Instant::compareTo);
    }

    /** Who places a hold, and who removes what none keeps, wait here for each other: at the rows that every server has. */
    private static int keepStill(StatelessSession session) {
        return session.createSelectionQuery("select w from WatermarkRow w order by w.node", WatermarkRow.class)
                .setHibernateLockMode(LockMode.PESSIMISTIC_WRITE)
                .getResultList()
                .size();
    }

    private List<Hold> live() {
        return database
                .call(session -> session.createSelectionQuery(
                                "select h from HoldRow h where h.released is null order by h.id", HoldRow.class)
                        .getResultList())
                .stream()
                .map(HoldRow::toHold)
                .toList();
    }
}
