package org.strongroom.audit;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strongroom.auditlog.JournalUnavailableException;
import org.strongroom.persistence.Batch;
import org.strongroom.persistence.Database;
import org.strongroom.persistence.Transactions;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

/** The record of every access, made before its answer leaves. */
@ApplicationScoped
public class AuditTrail {
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final NodeJournal journal;
    private final CommittedChanges committed;
    private final Database database;
    private final Transactions transactions;
    private final InstantSource clock;

    @Inject
    AuditTrail(
            NodeJournal journal,
            CommittedChanges committed,
            Database database,
            Transactions transactions,
            InstantSource clock) {
        this.journal = journal;
        this.committed = committed;
        this.database = database;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Records a read, a listing or a refusal in the journal. Durable when this returns; belongs to no transaction.
     *
     * @throws ProblemException with {@link Problem.Unavailable} when the journal cannot be written: then nothing may be
     *     answered but that
     */
    public Receipt record(AuditEvent event) {
        try {
            long sequence = journal.journal().appendDurably(RecordFormat.write(RecordFormat.ACCESS, event, now()));
            return new Receipt(event, sequence);
        } catch (JournalUnavailableException e) {
            throw unavailable(e);
        }
    }

    /**
     * Records a change in the transaction that makes it: both are durable or neither is. Needs a transaction. Refused
     * while the journal cannot be written, and while older records do not get there, since this one could not either.
     *
     * @throws ProblemException with {@link Problem.Unavailable} as {@link #record} does
     */
    @Transactional(MANDATORY)
    public void recordChange(AuditEvent event) {
        recordChanges(List.of(event));
    }

    /** As {@link #recordChange} for each event, in their order. */
    @Transactional(MANDATORY)
    public void recordChanges(Collection<AuditEvent> events) {
        if (!journal.isAvailable() || committed.isStuck()) {
            throw unavailable(null);
        }
        long since = journal.journal().size();
        List<PendingRow> rows = events.stream()
                .map(event -> RecordFormat.write(RecordFormat.CHANGE, event, now()))
                .map(record -> PendingRow.sealed(journal.changeSeal(), journal.node(), since, record))
                .toList();
        database.call(session -> Batch.of(session, () -> {
            rows.forEach(session::insert);
            return rows.size();
        }));
        if (committed.reserve(rows)) {
            transactions.afterCompletion(isCommitted -> committed.end(rows, isCommitted));
        }
    }

    /** Adds how the sending of content ended. Nobody waits for it. */
    public void ended(Receipt receipt, long bytesSent, boolean complete) {
        try {
            journal.journal().appendEventually(RecordFormat.writeEnd(receipt, now(), bytesSent, complete));
        } catch (JournalUnavailableException e) {
            throw unavailable(e);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    static ProblemException unavailable(@Nullable Throwable cause) {
        return new ProblemException(
                new Problem.Unavailable(
                        "The audit log cannot be written now, so nothing may be read or changed. Try again soon.",
                        RETRY),
                cause);
    }
}
