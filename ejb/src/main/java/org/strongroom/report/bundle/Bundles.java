package org.strongroom.report.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.strongroom.audit.Action;
import org.strongroom.audit.AuditEvent;
import org.strongroom.audit.AuditTrail;
import org.strongroom.audit.LogEvidence;
import org.strongroom.auditlog.JournalRecord;
import org.strongroom.auditlog.format.BundleFormat;
import org.strongroom.auditlog.head.LogProofs;
import org.strongroom.auditlog.json.JsonLine;
import org.strongroom.auditlog.merkle.Hash;
import org.strongroom.identity.Caller;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;
import org.strongroom.report.Delivery;
import org.strongroom.report.ReportRun;
import org.strongroom.report.Reports;
import org.strongroom.report.Spool;
import org.strongroom.report.format.ReportHeader;

/** Makes bundles, for auditors alone. */
@ApplicationScoped
public class Bundles {
    /** More than that no browser shows, and nobody reads. */
    private static final long MOST = 20_000;

    private final Reports reports;
    private final LogEvidence evidence;
    private final AuditTrail audit;
    private final Spool spool;

    @Inject
    Bundles(Reports reports, LogEvidence evidence, AuditTrail audit, Spool spool) {
        this.reports = reports;
        this.evidence = evidence;
        this.audit = audit;
        this.spool = spool;
    }

    /**
     * Runs a report and puts it together with the records of this server's log that it rests on, the proof of each, and
     * a signed head. The record of this, on the log before this returns, has the hash of rows and records, and is proven
     * in the bundle itself: so the log says what was exported. Records of other servers are not in it.
     *
     * @param name such as {@code R01}
     * @param parameters as of {@link Reports#run}
     * @return closed by the caller
     * @throws ProblemException as {@link Reports#run}, and with {@link Problem.BadRequest} when there are more than
     *     20 000 rows or events
     */
    public Bundle make(Caller caller, String name, Map<String, String> parameters) {
        ReportRun run = reports.run(caller, name, parameters, Delivery.BUNDLE);
        if (Math.max(run.extent(), run.header().rows()) > MOST) {
            throw new ProblemException(
                    new Problem.BadRequest("The report has " + run.header().rows()
                            + " rows over " + run.extent() + " events; a bundle takes " + MOST
                            + " of each. Ask for a shorter time."));
        }
        try {
            Path file = spool.create();
            try {
                write(caller, run, file);
                return new Bundle(file, run.header().fileName("html"));
            } catch (IOException | RuntimeException e) {
                Files.delete(file);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The bundle could not be made", e);
        }
    }

    private void write(Caller caller, ReportRun run, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(BundlePage.HEAD);
            EvidenceLines lines = new EvidenceLines(out);
            lines.write(header(run));
            long rows = writeRows(run, lines);
            SortedSet<Long> sequences = sequences(run);
            evidence.read(sequences, journaled -> lines.write(record(BundleFormat.RECORD, journaled)));
            long size = lines.bytes();
            AuditEvent event = AuditEvent.done(caller, Action.EXPORT_BUNDLE)
                    .content(0, size, lines.digest())
                    .entries(rows)
                    .detail(run.header().report() + " " + run.header().filter());
            prove(audit.record(event).sequence(), sequences, lines);
            out.write(BundlePage.TAIL);
        }
    }

    private static JsonLine header(ReportRun run) {
        ReportHeader header = run.header();
        return EvidenceLines.line(BundleFormat.BUNDLE)
                .number("version", BundleFormat.VERSION)
                .texts("names", List.copyOf(header.lines().keySet()))
                .texts("values", List.copyOf(header.lines().values()))
                .text("report", header.report())
                .text("by", header.by())
                .text("at", header.at().toString())
                .text("filter", header.filter())
                .flag("direct", run.isOfEvents())
                .texts("columns", run.columns());
    }

    private static long writeRows(ReportRun run, EvidenceLines lines) throws IOException {
        long[] rows = {0};
        try {
            run.read(row -> {
                try {
                    lines.write(EvidenceLines.line(BundleFormat.ROW)
                            .texts("cells", row.stream().map(String::valueOf).toList()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                rows[0]++;
                return true;
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return rows[0];
    }

    private SortedSet<Long> sequences(ReportRun run) {
        SortedSet<Long> sequences = new TreeSet<>();
        run.events(event -> {
            if (event.node().equals(evidence.node())) {
                sequences.add(event.sequence());
            }
            return true;
        });
        return sequences;
    }

    private void prove(long export, SortedSet<Long> sequences, EvidenceLines lines) throws IOException {
        LogProofs proofs = evidence.seal();
        SortedSet<Long> last = new TreeSet<>(List.of(export));
        evidence.read(
                last,
                journaled -> lines.write(
                        record(BundleFormat.RUN, journaled).texts("hashes", texts(proofs.inclusion(export)))));
        for (long sequence : sequences) {
            lines.write(EvidenceLines.line(BundleFormat.PROOF)
                    .number("sequence", sequence)
                    .texts("hashes", texts(proofs.inclusion(sequence))));
        }
        for (String rotation : evidence.rotations()) {
            lines.write(EvidenceLines.line(BundleFormat.ROTATION).text("note", rotation));
        }
        lines.write(EvidenceLines.line(BundleFormat.HEAD)
                .text("note", proofs.head().note().toString()));
        lines.write(EvidenceLines.line(BundleFormat.KEY).text("key", evidence.key()));
    }

    private static JsonLine record(String kind, JournalRecord journaled) {
        return EvidenceLines.line(kind)
                .number("sequence", journaled.sequence())
                .text("payload", new String(journaled.payload(), UTF_8));
    }

    private static List<String> texts(List<Hash> hashes) {
        return hashes.stream().map(Hash::toString).toList();
    }
}
