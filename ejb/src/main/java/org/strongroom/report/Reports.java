package org.strongroom.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.strongroom.audit.Action;
import org.strongroom.audit.AuditEvent;
import org.strongroom.audit.AuditTrail;
import org.strongroom.identity.Caller;
import org.strongroom.identity.Role;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

/** Runs reports, for auditors alone. */
@ApplicationScoped
public class Reports {
    private final Sources sources;
    private final AuditTrail audit;
    private final InstantSource clock;

    @Inject
    Reports(Sources sources, AuditTrail audit, InstantSource clock) {
        this.sources = sources;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Begins a report: everything that this server recorded until now is in it, and nothing later, so the run itself is
     * not. The run is on the record before this returns. A period that is over gives the same rows again, byte for byte.
     *
     * @return to be written once the answer's header is sent
     * @throws ProblemException with {@link Problem.Forbidden} unless the caller is an auditor, with {@link
     *     Problem.BadRequest} when the report asks for someone who was never here, and with {@link Problem.Unavailable}
     *     when the log cannot be written
     */
    public ReportRun run(Caller caller, Report report) {
        caller.require(Role.AUDITOR);
        Instant start = clock.instant().truncatedTo(ChronoUnit.MICROS);
        sources.events().catchUp();
        Period bounded = report.period().endingBy(start);
        Rows rows = report.rows(sources, bounded);
        ReportHeader header = header(caller, report, start, bounded, rows);
        audit.record(AuditEvent.done(caller, Action.RUN_REPORT)
                .entries(header.rows())
                .detail(header.report() + " " + header.filter()));
        return new ReportRun(header, rows);
    }

    private static ReportHeader header(Caller caller, Report report, Instant start, Period bounded, Rows rows) {
        List<String> entries = rows.extent().ranges().stream()
                .map(range -> range.node() + "/" + range.first() + "-" + range.last())
                .toList();
        return new ReportHeader(
                report.name(),
                caller.person().login(),
                start,
                caller.request().text(),
                ReportHeader.filter(rows.asked(), bounded),
                rows.count(),
                entries);
    }
}
