package org.strongroom.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.strongroom.persistence.TestDatabase;
import org.strongroom.problem.ProblemException;

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
    void whatNothingWasEverRecordedOfIsRefused() {
        assertThat(reader.told("R01", Map.of("path", "/public/engineering/Desktop.ini"), "action"))
                .hasSize(3);
        for (Map<String, String> slip :
                List.of(Map.of("path", "/public/engineering/plams/a.txt"), Map.of("object", "987654321"))) {
            assertThatThrownBy(() -> reader.run("R01", slip))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("Nothing has ever");
        }
        for (String report : List.of("R03", "R04", "R08", "R13", "R15")) {
            assertThatThrownBy(() -> reader.run(report, Map.of("below", "/public/enginering")))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("Nothing is at this path");
        }
        for (String report : List.of("R03", "R14")) {
            assertThatThrownBy(() -> reader.run(report, Map.of("workstation", "WS-999")))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("No workstation ever had this name");
        }
        for (String report : List.of("R02", "R14")) {
            assertThatThrownBy(() -> reader.run(report, Map.of("person", "987654321")))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("Nobody has this number");
            assertThatThrownBy(() -> reader.run(report, Map.of("group", "Readers")))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("Nobody was ever in a group of this name");
            assertThatThrownBy(() -> reader.run(report, Map.of("login", "x".repeat(256))))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("at most 255 characters");
        }
    }

    @Test
    void aPageGoesOnOnlyWhereTheSameWasAsked() {
        Map<String, String> alice = Map.of("person", week.login("alice"));
        ReportPage first = reader.page("R02", alice, "");

        assertThat(reader.page("R02", alice, first.next()).rows()).doesNotContainAnyElementsOf(first.rows());
        for (Map<String, String> another : List.of(Map.of("person", week.login("bob")), Map.<String, String>of())) {
            assertThatThrownBy(() -> reader.page("R02", another, first.next()))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("cursor of another question");
        }
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
                        "make-directory /public/everyone/old 1",
                        "make-directory /public/everyone/old/deeper 1",
                        "create /public/everyone/old/a.txt 1",
                        "create /public/everyone/old/deeper/b.txt 1",
                        "delete /public/everyone/old 1",
                        "revoke-device  1");
        assertThat(reader.run("R02", Map.of("person", week.login("alice")))
                        .header()
                        .leftOut())
                .isEqualTo(4);
        assertThat(reader.rows("R02", Map.of("person", week.login("alice"), "probes", "shown")))
                .hasSize(18);
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
                        "CORP\\BOB unknown  2 unauthenticated",
                        "CORP\\BOB unknown  1 too-many-attempts",
                        "ghost unknown  1 unauthenticated",
                        "bob read /public/engineering/plans/a.txt 2 not-found",
                        "erin delete /public/finance/sheet.xlsx 1 forbidden");
    }

    @Test
    void r04TellsWhatLeftAndWhetherItCanBeRestored() {
        assertThat(reader.told(
                        "R04",
                        Map.of("below", "/public"),
                        "login",
                        "action",
                        "path",
                        "newPath",
                        "restorable",
                        "filesInTrash",
                        "bytesInTrash"))
                .containsExactly(
                        "alice move /public/engineering/b.docx /public/engineering/~WRL0002.tmp   ",
                        "alice move /public/engineering/~WRD0001.tmp /public/engineering/b.docx   ",
                        "alice delete /public/engineering/~WRL0002.tmp  from the trash, without end 1 3",
                        "alice move /public/engineering/plans /public/engineering/archive   ",
                        "alice delete /public/engineering/b.docx  from the trash, without end 1 8",
                        "alice delete /public/everyone/old  from the trash, without end 2 9");
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
                        "bob 10.2.0.9 2 accepted",
                        "erin 2001:db8:0:0:0:0:0:7 1 accepted",
                        " 203.0.113.8 3 refused",
                        "CORP\\BOB 203.0.113.8 3 refused",
                        "ghost 203.0.113.8 1 refused");
    }

    @Test
    void whatSomebodyTriedUnderALoginIsFoundByIt() {
        for (Map<String, String> bob : List.of(
                Map.of("login", week.login("bob")),
                Map.of("person", Long.toString(week.person("bob").person().id())),
                Map.of("group", "accountants"))) {
            assertThat(reader.told("R13", bob, "login", "count", "result"))
                    .containsExactly("bob 5 accepted", "CORP\\BOB 3 refused");
            assertThat(reader.told("R03", bob, "login", "reason", "count"))
                    .containsExactlyInAnyOrder(
                            "bob not-found 2", "CORP\\BOB unauthenticated 2", "CORP\\BOB too-many-attempts 1");
            assertThat(reader.told("R02", bob, "login", "action", "reason"))
                    .hasSize(8)
                    .endsWith(
                            "CORP\\BOB unknown unauthenticated",
                            "CORP\\BOB unknown unauthenticated",
                            "CORP\\BOB unknown too-many-attempts");
        }
        assertThat(reader.told("R13", Map.of("login", week.login("alice")), "login"))
                .doesNotContain("CORP\\BOB");
    }

    @Test
    void aLoginThatNobodyHasIsFoundIfSomebodyTriedIt() {
        assertThat(reader.told("R02", Map.of("login", "Ghost"), "login", "action", "reason"))
                .containsExactly("ghost unknown unauthenticated");
        assertThat(reader.told("R13", Map.of("login", "ghost"), "login", "count", "result"))
                .containsExactly("ghost 1 refused");
        for (String nobodys : List.of("ghos", "CORP\\")) {
            assertThatThrownBy(() -> reader.run("R02", Map.of("login", nobodys)))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("or tried to");
        }
    }

    @Test
    void r15TellsWhatAdministratorsDid() {
        assertThat(reader.told("R15", Map.of(), "login", "action", "path", "before"))
                .containsExactly("dora grant /public/finance ", "dora create /public/everyone/notice.txt ");
        assertThat(reader.told("R15", Map.of(), "after"))
                .satisfiesExactly(
                        granted -> assertThat(granted).contains("list").contains("plan the year"),
                        notice -> assertThat(notice).isEmpty());
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
                .isEqualTo("R03 as csv: from=2026-03-02T00:00:00Z&until=2026-03-06T00:00:00Z");
    }
}
