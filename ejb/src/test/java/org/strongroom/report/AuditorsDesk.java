package org.strongroom.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.strongroom.auditlog.json.JsonLineReader;
import org.strongroom.files.FilesFixture;
import org.strongroom.files.Visitor;
import org.strongroom.path.NodePath;
import org.strongroom.report.format.Format;

/** Where an auditor of a house runs reports and reads their rows. */
final class AuditorsDesk {
    private final Visitor auditor;
    private final Reports reports;

    AuditorsDesk(FilesFixture house) {
        auditor = house.auditor();
        reports = TestReports.of(house);
    }

    Visitor auditor() {
        return auditor;
    }

    Reports reports() {
        return reports;
    }

    ReportRun run(Asked report) {
        return report.run(reports, auditor.caller());
    }

    /** The rows of a run, as many as its header says. */
    List<Map<String, Object>> rows(Asked report) {
        ReportRun run = run(report);
        List<Map<String, Object>> rows = parsed(run);
        assertThat(run.header().rows()).isEqualTo(rows.size());
        return rows;
    }

    /** The rows of R01 for that path. */
    List<Map<String, Object>> history(NodePath path) {
        return rows(Asked.of("R01", Map.of("path", path.toString())));
    }

    /** The rows of the JSON Lines, without the line about the run. */
    static List<Map<String, Object>> parsed(ReportRun run) {
        return written(run, Format.JSON_LINES)
                .lines()
                .skip(1)
                .map(line -> Objects.<Map<String, Object>>requireNonNull(JsonLineReader.read(line.getBytes(UTF_8))))
                .toList();
    }

    static String written(ReportRun run, Format format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            run.write(format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(UTF_8);
    }
}
