package org.strongroom.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.strongroom.persistence.TestDatabase;
import org.strongroom.report.format.Format;
import org.strongroom.report.format.ReportHeader;

/** What holds of every report, of {@link Week}. */
@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class WeekTest {
    @Parameter
    TestDatabase.Kind kind;

    private Week week;
    private WeekReader reader;

    @BeforeEach
    void live() {
        reader = WeekReader.of(kind);
        week = reader.week();
    }

    @Test
    void everyReportWhosePeriodIsOverGivesTheSameBytesInEveryFormat() {
        for (Catalogue report : Catalogue.values()) {
            for (Format format : Format.values()) {
                Map<String, String> asked = enough(report);
                assertThat(body(reader.run(report.name(), asked), format))
                        .as(report + " " + format)
                        .isEqualTo(body(reader.run(report.name(), asked), format));
            }
        }
    }

    @Test
    void everyReportTellsTheNewestHead() {
        for (Catalogue report : Catalogue.values()) {
            assertThat(reader.run(report.name(), enough(report)).header().heads())
                    .containsExactly("head");
        }
    }

    @Test
    void aPageOfAReportIsThoseRowsOfTheWhole() {
        ReportRun run = reader.run("R02", Map.of("person", week.login("alice")));
        List<List<Object>> all = run.page(0, 100);

        assertThat(run.page(2, 3)).isEqualTo(all.subList(2, 5));
        assertThat(run.page(13, 3)).isEqualTo(all.subList(13, 14));
        assertThat(all).hasSize((int) run.header().rows());
    }

    private Map<String, String> enough(Catalogue report) {
        return switch (report) {
            case R01, R05 -> Map.of("path", "/public/finance/sheet.xlsx");
            case R02, R06, R12 -> Map.of("login", week.login("bob"));
            default -> Map.of();
        };
    }

    /** Without what says who ran it and when. */
    private static byte[] body(ReportRun run, Format format) {
        ReportHeader header = new ReportHeader("R01", "", "x", Instant.EPOCH, "x", "", 0, 0, List.of(), List.of());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            run.under(header).write(format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
