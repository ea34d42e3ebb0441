package org.strongroom.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.strongroom.persistence.TestDatabase;

/** The reports on what was done, of {@link Week}. */
@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class WeekOfDeedsTest {
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
    void r01TellsAFilesStoryAsSavesAndReads() {
        assertThat(reader.told(
                        "R01", Map.of("path", "/public/engineering/plans/a.txt"), "login", "action", "path", "calls"))
                .containsExactly(
                        "alice create /public/engineering/plans/a.txt 7",
                        "erin read /public/engineering/plans/a.txt 1",
                        "bob read /public/engineering/plans/a.txt 1",
                        "bob read /public/engineering/plans/a.txt 1",
                        "alice move /public/engineering/plans 1");
    }

    @Test
    void r01ShowsTheCallsBelowOnRequest() {
        Map<String, String> asked = Map.of("path", "/public/engineering/plans/a.txt", "calls", "shown");

        assertThat(reader.rows("R01", asked))
                .filteredOn(row -> !row.get("partOf").equals(0L))
                .extracting(row -> row.get("action"))
                .containsExactly(
                        "create", "lock", "change-properties", "read", "modify", "change-properties", "unlock");
    }

    @Test
    void r02TellsWhatAPersonDidWithoutProbes() {
        assertThat(reader.told("R02", Map.of("person", week.login("alice")), "action", "path", "calls"))
                .containsExactly(
                        "make-directory /public/engineering/plans 1",
                        "create /public/engineering/plans/a.txt 7",
                        "create /public/engineering/b.docx 1",
                        "modify /public/engineering/b.docx 4",
                        "move /public/engineering/plans 1",
                        "delete /public/engineering/b.docx 1",
                        "create-device  1",
                        "create /private/alice/own.txt 1",
                        "revoke-device  1");
        assertThat(reader.run("R02", Map.of("person", week.login("alice")))
                        .header()
                        .leftOut())
                .isEqualTo(4);
        assertThat(reader.rows("R02", Map.of("person", week.login("alice"), "probes", "shown")))
                .hasSize(13);
    }

    @Test
    void r02TellsOfAGroup() {
        assertThat(reader.told(
                        "R02", Map.of("group", "engineers", "below", "/public/engineering/plans"), "login", "action"))
                .containsExactly("alice make-directory", "alice create", "erin read", "alice move");
    }

    @Test
    void r03CountsWhatWasTriedInVain() {
        assertThat(reader.told("R03", Map.of(), "login", "action", "path", "count", "reason"))
                .containsExactlyInAnyOrder(
                        " unknown  3 unauthenticated",
                        "bob read /public/engineering/plans/a.txt 2 not-found",
                        "erin delete /public/finance/sheet.xlsx 1 forbidden");
    }

    @Test
    void r04TellsWhatLeftAndWhetherItCanBeRestored() {
        assertThat(reader.told("R04", Map.of("below", "/public"), "login", "action", "path", "newPath", "restorable"))
                .containsExactly(
                        "alice move /public/engineering/b.docx /public/engineering/~WRL0002.tmp ",
                        "alice move /public/engineering/~WRD0001.tmp /public/engineering/b.docx ",
                        "alice delete /public/engineering/~WRL0002.tmp  from the trash, without end",
                        "alice move /public/engineering/plans /public/engineering/archive ",
                        "alice delete /public/engineering/b.docx  from the trash, without end");
    }

    @Test
    void r13TellsWhoSignedInFromWhereAndHowOftenItFailed() {
        assertThat(reader.told(
                        "R13", Map.of("address", "10.2.0.0/16"), "login", "workstation", "address", "count", "result"))
                .containsExactly("bob WS-2 10.2.0.9 5 accepted");
        assertThat(reader.told(
                        "R13",
                        Map.of("outcome", "refused", "protocol", "webdav"),
                        "login",
                        "address",
                        "count",
                        "result"))
                .containsExactly(
                        "bob 10.2.0.9 2 accepted", "erin 2001:db8:0:0:0:0:0:7 1 accepted", " 203.0.113.8 3 refused");
    }

    @Test
    void r15TellsWhatAdministratorsDid() {
        assertThat(reader.told("R15", Map.of(), "login", "action", "path"))
                .containsExactly("dora grant /public/finance", "dora create /public/everyone/notice.txt");
    }

    @Test
    void r20TellsHowFarTheLogReachesAndWhatIsMissing() {
        List<Map<String, Object>> all = reader.rows("R20", Map.of());

        assertThat(all.get(0)).containsEntry("fact", "extent").containsEntry("missing", 0L);
        assertThat(all.get(0).get("node")).isEqualTo("fixture");
    }

    @Test
    void r21TellsWhoReadTheLog() {
        assertThat(reader.told("R21", Map.of(), "login", "action"))
                .containsExactly("carol run-report", "carol search-events");
        assertThat(reader.rows("R21", Map.of()).get(0).get("detail"))
                .isEqualTo("R03 from=2026-03-02T00:00:00Z&until=2026-03-06T00:00:00Z");
    }
}
