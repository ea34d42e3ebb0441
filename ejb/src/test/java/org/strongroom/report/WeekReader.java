package org.strongroom.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.strongroom.audit.SignedHeads;
import org.strongroom.persistence.TestDatabase;
import org.strongroom.report.format.Format;

/** Reads the reports of {@link Week}, which is lived once for each database; nobody who reads changes it. */
final class WeekReader {
    private static final String FROM = "2026-03-02";
    private static final String UNTIL = "2026-03-08";
    private static final Map<TestDatabase.Kind, Week> WEEKS = new EnumMap<>(TestDatabase.Kind.class);

    private final Week week;
    private final Reports reports;

    private WeekReader(Week week) {
        this.week = week;
        SignedHeads heads = () -> List.of("head");
        reports = TestReports.of(week.house(), heads);
    }

    static synchronized WeekReader of(TestDatabase.Kind kind) {
        return new WeekReader(WEEKS.computeIfAbsent(kind, unlived -> {
            try {
                Week lived = Week.lived(unlived.fresh(), Files.createTempDirectory(Path.of("target"), "week"));
                Runtime.getRuntime().addShutdownHook(new Thread(lived::close));
                return lived;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
    }

    Week week() {
        return week;
    }

    /** A run for the week where the report takes a period. */
    ReportRun run(String name, Map<String, String> parameters) {
        Map<String, String> all = new TreeMap<>(parameters);
        if (Catalogue.of(name).parameters().contains("from")) {
            all.put("from", FROM);
            all.put("until", UNTIL);
        }
        return runAsAsked(name, all);
    }

    ReportRun runAsAsked(String name, Map<String, String> parameters) {
        return reports.run(week.auditor().caller(), name, parameters, Delivery.file(Format.CSV));
    }

    ReportPage page(String name, Map<String, String> parameters, String after) {
        return new ReportPages(reports).page(week.auditor().caller(), name, parameters, after, 5);
    }

    List<Map<String, Object>> rows(String name, Map<String, String> parameters) {
        return rowsOf(run(name, parameters));
    }

    List<String> told(String name, Map<String, String> parameters, String... columns) {
        return toldOf(run(name, parameters), columns);
    }

    /** The columns of each row in one line, logins by their first word. */
    List<String> toldOf(ReportRun run, String... columns) {
        return rowsOf(run).stream()
                .map(row -> List.of(columns).stream()
                        .map(column -> String.valueOf(row.get(column)))
                        .collect(Collectors.joining(" ")))
                .map(line -> line.replaceAll("-[0-9a-fA-F]{8}(?=[ /:]|$)", ""))
                .toList();
    }

    /** As many as the header says. */
    private static List<Map<String, Object>> rowsOf(ReportRun run) {
        List<Map<String, Object>> rows = AuditorsDesk.parsed(run);
        assertThat(run.header().rows()).isEqualTo(rows.size());
        return rows;
    }
}
