package org.strongroom.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;
import org.strongroom.report.activity.Activity;
import org.strongroom.report.activity.FileHistory;
import org.strongroom.report.activity.Refusals;
import org.strongroom.report.format.Format;
import org.strongroom.report.question.Calls;
import org.strongroom.report.question.Filters;
import org.strongroom.report.question.Period;
import org.strongroom.report.question.Who;
import org.strongroom.report.rows.Report;

class ReportParametersTest {
    @Test
    void eachReportIsReadFromItsParameters() {
        Filters all = Filters.during(Period.ALL);
        assertThat(report("r01", Map.of("path", "/public//everyone/plan x.txt/")))
                .isEqualTo(new FileHistory("/public/everyone/plan x.txt", 0, all, Calls.FOLDED));
        assertThat(report("R01", Map.of("object", "17", "calls", "each")))
                .isEqualTo(new FileHistory("", 17, all, Calls.EACH));
        assertThat(report("R02", Map.of("person", "17"))).isEqualTo(activity(new Who("", 17, "")));
        assertThat(report("R02", Map.of("person", "jo"))).isEqualTo(activity(new Who("jo", 0, "")));
        assertThat(report("R02", Map.of("login", "17"))).isEqualTo(activity(new Who("17", 0, "")));
        assertThat(report("R03", Map.of())).isEqualTo(new Refusals(all));
    }

    /** So the catalogue tells all that a report takes, and nothing that it refuses. */
    @ParameterizedTest
    @EnumSource(Catalogue.class)
    void theCatalogueNamesWhatEachReportTakes(Catalogue kind) {
        assertThat(kind.question()).endsWith("?");
        Problem problem = catchThrowableOfType(
                        ProblemException.class, () -> kind.read(Map.of("path", "/a", "person", "1", "nonsense", "x")))
                .problem();
        assertThat(problem.detail())
                .isEqualTo("There is an unknown parameter; known are " + String.join(", ", kind.parameters()) + ".");
    }

    /** So the page asks for what is needed, and for no more. */
    @ParameterizedTest
    @EnumSource(Catalogue.class)
    void theCatalogueNamesWhatEachReportNeeds(Catalogue kind) {
        Map<String, String> examples =
                Map.of("path", "/a", "object", "1", "person", "1", "login", "jo", "group", "staff");
        for (String need : kind.needs()) {
            kind.read(Map.of(need, examples.get(need)));
        }
        if (kind.needs().isEmpty()) {
            kind.read(Map.of());
        } else {
            assertThat(catchThrowableOfType(ProblemException.class, () -> kind.read(Map.of())))
                    .isNotNull();
        }
    }

    private static Activity activity(Who who) {
        Filters filters = new Filters(Period.ALL, who, "", "", null, "", Set.of(), false);
        return new Activity(Set.of(), filters, Calls.FOLDED);
    }

    @ParameterizedTest
    @CsvSource({
        "from, 2026-03-01, '', 2026-03-01T00:00:00Z",
        "until, 2026-03-01, '', 2026-03-02T00:00:00Z",
        "from, 2026-03-29, Europe/Berlin, 2026-03-28T23:00:00Z",
        "until, 2026-03-29, Europe/Berlin, 2026-03-29T22:00:00Z",
        "from, 2026-03-01T09:30:00+01:00, '', 2026-03-01T08:30:00Z",
        "until, 2026-03-01T09:30:00.5Z, Europe/Berlin, 2026-03-01T09:30:00.5Z",
        "from, 0001-01-01, '', 1970-01-01T00:00:00Z",
    })
    void aPeriodHasDaysOfAZoneOrTimesWithAnOffset(String end, String text, String zone, Instant instant) {
        Period period = report("R03", Map.of(end, text, "zone", zone)).period();

        assertThat(end.equals("from") ? period.from() : period.until()).isEqualTo(instant);
    }

    @Test
    void aDayIsMeantWholeAlsoBehindATimeOfIt() {
        Period period = report("R03", Map.of("from", "2026-03-01T15:00:00Z", "until", "2026-03-01"))
                .period();

        assertThat(period.until()).isEqualTo(Instant.parse("2026-03-02T00:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "R99 | '' | R01, R02, R03",
                "R01 | '' | either path or object",
                "R01 | path=/a&object=1 | either path or object",
                "R01 | path=a/b | absolute",
                "R01 | object=x | object is a number",
                "R02 | '' | Say who is meant",
                "R02 | person=a&login=b | either person",
                "R03 | path=/a | known are address, below, from, group",
                "R03 | outcome=done | refused and failed alone",
                "R02 | group=a&calls=some | calls is folded or shown or each",
                "R04 | outcome=ok | outcome is done, refused or failed",
                "R04 | below=public | absolute",
                "R04 | address=10.0.0.0/33 | 10.1.0.0/16",
                "R04 | address=example.org | 10.1.0.0/16",
                "R04 | probes=maybe | probes is hidden or shown",
                "R05 | '' | needs path",
                "R06 | '' | Say who is meant",
                "R06 | login=a&group=b | one alone",
                "R12 | '' | Say who left",
                "R12 | login=a&group=b | known are",
                "R01 | path=/a&form=2026-01-01 | known are",
                "R03 | from=yesterday | from is neither",
                "R03 | until=2026-02-30 | until is neither",
                "R03 | from=2026-03-01T09:30:00 | from is neither",
                "R03 | zone=Nowhere | zone is a time zone",
                "R03 | from=2026-03-02&until=2026-02-01 | later than until",
                "R03 | from=2026-03-02&until=2026-03-01 | later than until",
                "R03 | person=0 | person is a number from 1 on",
                "R03 | protocol=ftp | protocol is webdav or rest",
            })
    void whatCannotBeMeantIsRefusedInWords(String name, String query, String words) {
        Problem problem = catchThrowableOfType(ProblemException.class, () -> report(name, parameters(query)))
                .problem();

        assertThat(problem).isInstanceOf(Problem.BadRequest.class);
        assertThat(problem.detail()).contains(words);
    }

    @Test
    void formatsAreKnownByTheirExtension() {
        assertThat(Format.of("csv")).isEqualTo(Format.CSV);
        assertThat(Format.of("xlsx")).isEqualTo(Format.XLSX);
        assertThat(Format.of("PDF")).isEqualTo(Format.PDF);
        assertThat(Format.of("JSONL")).isEqualTo(Format.JSON_LINES);
        assertThat(catchThrowableOfType(ProblemException.class, () -> Format.of("docx"))
                        .problem())
                .isInstanceOf(Problem.BadRequest.class);
    }

    private static Map<String, String> parameters(String query) {
        return Arrays.stream(query.split("&"))
                .filter(part -> !part.isEmpty())
                .map(part -> part.split("=", 2))
                .collect(Collectors.toMap(part -> part[0], part -> part[1]));
    }

    private static Report report(String name, Map<String, String> given) {
        return Catalogue.of(name).read(given);
    }
}
