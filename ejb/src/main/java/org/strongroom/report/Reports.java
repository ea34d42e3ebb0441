package org.strongroom.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.strongroom.audit.Action;
import org.strongroom.audit.AuditEvent;
import org.strongroom.audit.AuditTrail;
import org.strongroom.audit.SignedHeads;
import org.strongroom.identity.Caller;
import org.strongroom.identity.Role;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;
import org.strongroom.report.format.ReportHeader;
import org.strongroom.report.question.FilterText;
import org.strongroom.report.question.Period;
import org.strongroom.report.question.Sources;
import org.strongroom.report.rows.Report;
import org.strongroom.report.rows.Rows;

/** Runs reports, for auditors alone. */
@ApplicationScoped
public class Reports {
    private final Sources sources;
    private final AuditTrail audit;
    private final InstantSource clock;
    private final Iterable<SignedHeads> heads;

    @Inject
    Reports(Sources sources, AuditTrail audit, InstantSource clock, Instance<SignedHeads> heads) {
        this(sources, audit, clock, (Iterable<SignedHeads>) heads);
    }

    Reports(Sources sources, AuditTrail audit, InstantSource clock, Iterable<SignedHeads> heads) {
        this.sources = sources;
        this.audit = audit;
        this.clock = clock;
        this.heads = heads;
    }

    /**
     * Begins a report: everything that this server recorded until now is in it, and nothing later, so the run itself is
     * not. The run is on the record before this returns. A period that is over gives the same rows again, byte for byte,
     * where the report tells of events alone.
     *
     * @param name such as {@code R01}
     * @param parameters decoded, by name; see {@link Catalogue}
     * @param delivery what becomes of it
     * @return to be written once the answer's header is sent
     * @throws ProblemException with {@link Problem.Forbidden} unless the caller is an auditor, with {@link
     *     Problem.BadRequest} when there is no such report, a parameter cannot be meant, or it asks for someone who was
     *     never here, and with {@link Problem.Unavailable} when the log cannot be written
     */
    public ReportRun run(Caller caller, String name, Map<String, String> parameters, Delivery delivery) {
        caller.require(Role.AUDITOR);
        Catalogue kind = Catalogue.of(name);
        Report report = kind.read(parameters);
        Instant start = clock.instant().truncatedTo(ChronoUnit.MICROS);
        sources.events().catchUp();
        Period bounded = report.period().endingBy(start);
        Rows rows = report.rows(sources, bounded);
        ReportHeader header = header(caller, kind, start, bounded, rows);
        audit.record(AuditEvent.done(caller, Action.RUN_REPORT)
                .entries(header.rows())
                .detail(header.report() + " " + delivery.words() + ": " + header.filter()));
        return new ReportRun(header, rows);
    }

    /**
     * The reports that there are; on the record before this returns.
     *
     * @throws ProblemException with {@link Problem.Forbidden} unless the caller is an auditor
     */
    public List<Catalogue> catalogue(Caller caller) {
        caller.require(Role.AUDITOR);
        audit.record(AuditEvent.done(caller, Action.LIST_REPORTS));
        return List.of(Catalogue.values());
    }

    /**
     * Refuses what {@link #run} would refuse, without running it.
     *
     * @throws ProblemException as {@link #run} does for who asks and what is asked
     */
    public void check(Caller caller, String name, Map<String, String> parameters) {
        caller.require(Role.AUDITOR);
        Catalogue.of(name).read(parameters);
    }

    private ReportHeader header(Caller caller, Catalogue kind, Instant start, Period bounded, Rows rows) {
        return new ReportHeader(
                kind.name(),
                kind.question(),
                caller.person().login(),
                start,
                caller.request().text(),
                FilterText.of(rows.asked(), bounded),
                rows.count(),
                rows.extent().leftOut(),
                entries(rows),
                newestHeads());
    }

    private static List<String> entries(Rows rows) {
        return rows.extent().ranges().stream()
                .map(range -> range.node() + "/" + range.first() + "-" + range.last())
                .toList();
    }

    private List<String> newestHeads() {
        List<String> newest = new java.util.ArrayList<>();
        heads.forEach(source -> newest.addAll(source.newest()));
        return newest;
    }
}
