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
import java.util.Optional;
import org.strongroom.audit.Action;
import org.strongroom.audit.AuditEvent;
import org.strongroom.audit.AuditTrail;
import org.strongroom.blob.StagedBlob;
import org.strongroom.condition.Preconditions;
import org.strongroom.files.Files;
import org.strongroom.files.PutOptions;
import org.strongroom.identity.Caller;
import org.strongroom.identity.Role;
import org.strongroom.path.NodePath;
import org.strongroom.persistence.Database;
import org.strongroom.persistence.Transactions;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;
import org.strongroom.report.Delivery;
import org.strongroom.report.ReportRun;
import org.strongroom.report.Reports;

/**
 * Reports that come after each day, week or month, in the name of the auditor who asked for them. The file, and its header
 * beside it where the format has no place for that, is put in the transaction that moves the schedule on, so each span has
 * one, with several servers and after a crash too. Spans that ended while no server ran are made up for, one after the
 * other; where a report tells of no span, but of how things are when it is run, once for all.
 */
@ApplicationScoped
public class ReportSchedules {
    private static final Logger LOG = System.getLogger(ReportSchedules.class.getName());

    /** Whoever dies or fails at work leaves it to others after so long. */
    private static final Duration CLAIM = Duration.ofMinutes(10);

    private final Reports reports;
    private final Auditors auditors;
    private final Stager stager;
    private final Files files;
    private final AuditTrail audit;
    private final Database database;
    private final Transactions transactions;
    private final InstantSource clock;

    @Inject
    ReportSchedules(
            Reports reports,
            Auditors auditors,
            Stager stager,
            Files files,
            AuditTrail audit,
            Database database,
            Transactions transactions,
            InstantSource clock) {
        this.reports = reports;
        this.auditors = auditors;
        this.stager = stager;
        this.files = files;
        this.audit = audit;
        this.database = database;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Begins a schedule with the span that is going on now; on the record with it.
     *
     * @throws ProblemException as {@link Reports#run} does for who asks and what is asked, as {@link Files#authorizePut}
     *     does when the caller may not put files there, and with {@link Problem.Conflict} when there is no such directory
     */
    public ReportSchedule create(Caller caller, ScheduleRequest request) {
        reports.check(caller, request.report(), request.parameters());
        requireDirectory(caller, request);
        return transactions.call(() -> database.call(session -> {
            ScheduleRow row = new ScheduleRow(caller.person().id(), request, clock.instant());
            session.insert(row);
            audit.recordChange(AuditEvent.done(caller, Action.SCHEDULE_REPORT).detail(words(row.toSchedule())));
            return row.toSchedule();
        }));
    }

    private void requireDirectory(Caller caller, ScheduleRequest request) {
        try {
            files.authorizePut(caller, request.directory().child(request.report() + ".txt"), -1, Preconditions.NONE);
        } catch (ProblemException e) {
            throw e.problem() instanceof Problem.Conflict
                    ? new ProblemException(new Problem.Conflict(
                            "There is no such directory for the reports. IT makes it, and lets auditors write there."))
                    : e;
        }
    }

    /**
     * The live schedules of all auditors, in the order in which they were made; on the record before this returns.
     *
     * @throws ProblemException with {@link Problem.Forbidden} unless the caller is an auditor
     */
    public List<ReportSchedule> list(Caller caller) {
        caller.require(Role.AUDITOR);
        List<ReportSchedule> live = database
                .call(session -> session.createSelectionQuery(
                                "select s from ScheduleRow s where s.ended is null order by s.id", ScheduleRow.class)
                        .getResultList())
                .stream()
                .map(ScheduleRow::toSchedule)
                .toList();
        audit.record(AuditEvent.done(caller, Action.LIST_SCHEDULES).entries(live.size()));
        return live;
    }

    /**
     * Ends a schedule, also another auditor's; on the record with it.
     *
     * @throws ProblemException with {@link Problem.Forbidden} unless the caller is an auditor, and with {@link
     *     Problem.NotFound} when there is no such live schedule
     */
    public void end(Caller caller, long id) {
        caller.require(Role.AUDITOR);
        transactions.run(() -> database.call(session -> {
            ScheduleRow row = Optional.ofNullable(session.get(ScheduleRow.class, id))
                    .filter(ScheduleRow::isLive)
                    .orElseThrow(() -> new ProblemException(new Problem.NotFound()));
            row.end(clock.instant());
            session.update(row);
            audit.recordChange(AuditEvent.done(caller, Action.END_SCHEDULE).detail(words(row.toSchedule())));
            return row;
        }));
    }

    /** Makes one file that is due, and says whether there was one to make. */
    boolean runNext() {
        Optional<ScheduleRow> claimed = claim();
        claimed.ifPresent(this::run);
        return claimed.isPresent();
    }

    private void run(ScheduleRow row) {
        Caller auditor = auditors.by(row.person(), "schedule", row.id());
        try {
            ReportRun run =
                    reports.run(auditor, row.name(), row.dueParameters(), Delivery.schedule(row.id(), row.format()));
            try (StagedBlob rows = stager.stage(run, row.format());
                    StagedBlob header = stager.stageHeader(run)) {
                stager.blobs().put(rows);
                transactions.run(
                        () -> put(auditor, row, rows, header, run.header().at()));
            }
        } catch (ProblemException e) {
            LOG.log(
                    Level.WARNING,
                    "Schedule {0} cannot run: {1}",
                    row.id(),
                    e.problem().detail());
            note(row, e.problem().detail());
            audit.record(AuditEvent.refused(auditor, Action.RUN_REPORT, null, e.problem())
                    .detail(words(row.toSchedule())));
        } catch (IOException e) {
            noteFailure(row);
            throw new UncheckedIOException("The report of schedule " + row.id() + " cannot be stored", e);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            noteFailure(row);
            throw e;
        }
    }

    /** Both or neither; and nothing when another server was faster. */
    private void put(Caller auditor, ScheduleRow claimed, StagedBlob rows, StagedBlob header, Instant run) {
        database.call(session -> {
            ScheduleRow row = session.get(ScheduleRow.class, claimed.id(), org.hibernate.LockMode.PESSIMISTIC_WRITE);
            if (row.isLive() && row.from().equals(claimed.from())) {
                NodePath file = row.dueFile(run);
                row.made(file, run);
                session.update(row);
                put(auditor, file, rows, row.format().mediaType());
                if (!row.format().tellsHeader()) {
                    put(auditor, row.dueHeader(run), header, "application/json");
                }
            }
            return row;
        });
    }

    private void put(Caller auditor, NodePath file, StagedBlob content, String mediaType) {
        files.put(auditor, file, content, new PutOptions(mediaType, null), Preconditions.NONE);
    }

    private void noteFailure(ScheduleRow row) {
        note(row, "The server failed, and tries again; its log tells of schedule " + row.id() + ".");
    }

    private void note(ScheduleRow row, String problem) {
        transactions.run(() -> database.call(session -> session.createMutationQuery(
                        "update ScheduleRow s set s.problem = :problem where s.id = :id and s.from = :from")
                .setParameter("problem", RequestedReport.shortened(problem))
                .setParameter("id", row.id())
                .setParameter("from", row.from())
                .executeUpdate()));
    }

    private Optional<ScheduleRow> claim() {
        Instant now = clock.instant();
        return transactions.call(() -> database.call(session -> {
            List<ScheduleRow> due = session.createSelectionQuery(
                            "select s from ScheduleRow s where s.ended is null and s.due <= :now"
                                    + " and (s.claimedUntil is null or s.claimedUntil < :now) order by s.due, s.id",
                            ScheduleRow.class)
                    .setParameter("now", now)
                    .setMaxResults(1)
                    .getResultList();
            return due.stream()
                    .filter(row -> session.createMutationQuery(
                                            "update ScheduleRow s set s.claimedUntil = :until where s.id = :id"
                                                    + " and (s.claimedUntil is null or s.claimedUntil < :now)")
                                    .setParameter("until", now.plus(CLAIM))
                                    .setParameter("now", now)
                                    .setParameter("id", row.id())
                                    .executeUpdate()
                            == 1)
                    .findFirst();
        }));
    }

    private static String words(ReportSchedule schedule) {
        return "schedule " + schedule.id() + ": " + schedule.report() + " "
                + schedule.recurrence().name().toLowerCase(java.util.Locale.ROOT) + " into " + schedule.directory()
                + " with " + StoredParameters.text(schedule.parameters());
    }
}
