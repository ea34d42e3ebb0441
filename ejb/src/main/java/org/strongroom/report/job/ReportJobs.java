package org.strongroom.report.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.strongroom.audit.Action;
import org.strongroom.audit.AuditEvent;
import org.strongroom.audit.AuditTrail;
import org.strongroom.blob.BlobContent;
import org.strongroom.blob.BlobId;
import org.strongroom.blob.BlobMissingException;
import org.strongroom.blob.StagedBlob;
import org.strongroom.identity.Caller;
import org.strongroom.identity.Role;
import org.strongroom.persistence.Database;
import org.strongroom.persistence.Transactions;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;
import org.strongroom.report.Delivery;
import org.strongroom.report.ReportRun;
import org.strongroom.report.Reports;
import org.strongroom.report.format.Format;

/**
 * Reports that run in the background, one at a time on each server. A result is kept in the content store, where nothing
 * names it, so the sweeper takes it after a day.
 */
@ApplicationScoped
public class ReportJobs {
    private static final Logger LOG = System.getLogger(ReportJobs.class.getName());

    /** Whoever dies at work leaves it to others after so long. */
    private static final Duration CLAIM = Duration.ofMinutes(30);

    private final Reports reports;
    private final Auditors auditors;
    private final Stager stager;
    private final AuditTrail audit;
    private final Database database;
    private final Transactions transactions;
    private final InstantSource clock;

    @Inject
    ReportJobs(
            Reports reports,
            Auditors auditors,
            Stager stager,
            AuditTrail audit,
            Database database,
            Transactions transactions,
            InstantSource clock) {
        this.reports = reports;
        this.auditors = auditors;
        this.stager = stager;
        this.audit = audit;
        this.database = database;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Asks for a report to be run; on the record with it.
     *
     * @throws ProblemException as {@link Reports#run} does for who asks and what is asked
     */
    public ReportJob start(Caller caller, String name, Map<String, String> parameters, Format format) {
        reports.check(caller, name, parameters);
        return transactions.call(() -> database.call(session -> {
            JobRow row = new JobRow(caller.person().id(), name, parameters, format, clock.instant());
            session.insert(row);
            audit.recordChange(AuditEvent.done(caller, Action.RUN_REPORT)
                    .detail(name + " asked for as job " + row.id() + " in " + format.extension() + ": "
                            + StoredParameters.text(parameters)));
            return row.toJob();
        }));
    }

    /**
     * A job of the caller's; on the record before this returns.
     *
     * @throws ProblemException with {@link Problem.Forbidden} unless the caller is an auditor, and with {@link
     *     Problem.NotFound} when they have no such job
     */
    public ReportJob find(Caller caller, long id) {
        ReportJob job = require(caller, id).toJob();
        audit.record(AuditEvent.done(caller, Action.LIST_REPORTS).detail("job " + id));
        return job;
    }

    /**
     * Opens the result of a job that is done; on the record before this returns. The caller closes it.
     *
     * @throws ProblemException as {@link #find}, and with {@link Problem.NotFound} when there is no result, or none any
     *     more
     */
    public BlobContent open(Caller caller, long id) {
        BlobId result = require(caller, id).result();
        if (result == null) {
            throw new ProblemException(new Problem.NotFound());
        }
        try {
            return recorded(caller, id, stager.blobs().open(result));
        } catch (BlobMissingException e) {
            throw new ProblemException(new Problem.NotFound(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("The result of job " + id + " cannot be read", e);
        }
    }

    /** Content is given to nobody without a record. */
    private BlobContent recorded(Caller caller, long id, BlobContent content) throws IOException {
        try {
            audit.record(AuditEvent.done(caller, Action.FETCH_REPORT).detail("job " + id));
            return content;
        } catch (ProblemException e) {
            content.close();
            throw e;
        }
    }

    /** Runs the job that waits longest, and says whether there was one. */
    boolean runNext() {
        Optional<JobRow> claimed = claim();
        claimed.ifPresent(this::run);
        return claimed.isPresent();
    }

    private void run(JobRow row) {
        Caller auditor = auditors.by(row.person(), "job", row.id());
        try {
            ReportRun run = reports.run(auditor, row.name(), row.parameters(), Delivery.job(row.id(), row.format()));
            try (StagedBlob staged = stager.stage(run, row.format())) {
                stager.blobs().put(staged);
                row.succeed(run.header(), staged.id(), clock.instant());
            }
        } catch (ProblemException e) {
            row.fail(e.problem().detail(), clock.instant());
            audit.record(AuditEvent.refused(auditor, Action.RUN_REPORT, null, e.problem())
                    .detail("job " + row.id()));
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            LOG.log(Level.ERROR, "Job " + row.id() + " failed", e);
            row.fail("The server failed; its log tells of job " + row.id() + ".", clock.instant());
        }
        transactions.run(() -> database.call(session -> {
            session.update(row);
            return row;
        }));
    }

    private Optional<JobRow> claim() {
        Instant now = clock.instant();
        return transactions.call(() -> database.call(session -> {
            List<JobRow> waiting = session.createSelectionQuery(
                            "select j from JobRow j where j.state = :waiting"
                                    + " and (j.claimedUntil is null or j.claimedUntil < :now) order by j.id",
                            JobRow.class)
                    .setParameter("waiting", ReportJob.State.WAITING)
                    .setParameter("now", now)
                    .setMaxResults(1)
                    .getResultList();
            return waiting.stream()
                    .filter(row ->
                            session.createMutationQuery("update JobRow j set j.claimedUntil = :until where j.id = :id"
                                                    + " and (j.claimedUntil is null or j.claimedUntil < :now)")
                                            .setParameter("until", now.plus(CLAIM))
                                            .setParameter("now", now)
                                            .setParameter("id", row.id())
                                            .executeUpdate()
                                    == 1)
                    .findFirst();
        }));
    }

    private JobRow require(Caller caller, long id) {
        caller.require(Role.AUDITOR);
        return database.call(session -> Optional.ofNullable(session.get(JobRow.class, id)))
                .filter(row -> row.person() == caller.person().id())
                .orElseThrow(() -> new ProblemException(new Problem.NotFound()));
    }
}
