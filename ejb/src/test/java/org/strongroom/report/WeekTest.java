package org.strongroom.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.strongroom.audit.SignedHeads;
import org.strongroom.auditlog.json.JsonLineReader;
import org.strongroom.persistence.TestDatabase;
import org.strongroom.report.format.Format;
import org.strongroom.report.format.ReportHeader;

/** Every report against {@link Week}, a recorded week of scripted work with known answers. */
@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class WeekTest {
    private static final String FROM = "2026-03-02";
    private static final String UNTIL = "2026-03-08";
    private static final Map<TestDatabase.Kind, Week> WEEKS = new EnumMap<>(TestDatabase.Kind.class);

    @TempDir
    static Path folder;

    @Parameter
    TestDatabase.Kind kind;

    private Week week;
    private Reports reports;

    @BeforeEach
    void live() {
        week = WEEKS.computeIfAbsent(kind, unlived -> Week.lived(unlived.fresh(), folder.resolve(unlived.name())));
        SignedHeads heads = () -> List.of("head");
        reports = TestReports.of(week.house(), heads);
    }

    @AfterAll
    static void close() {
        WEEKS.values().forEach(Week::close);
        WEEKS.clear();
    }

    @Test
    void r01TellsAFilesStoryAsSavesAndReads() {
        assertThat(told("R01", Map.of("path", "/public/engineering/plans/a.txt"), "login", "action", "path", "calls"))
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

        assertThat(rows("R01", asked))
                .filteredOn(row -> !row.get("partOf").equals(0L))
                .extracting(row -> row.get("action"))
                .containsExactly(
                        "create", "lock", "change-properties", "read", "modify", "change-properties", "unlock");
    }

    @Test
    void r02TellsWhatAPersonDidWithoutProbes() {
        assertThat(told("R02", Map.of("person", week.login("alice")), "action", "path", "calls"))
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
        assertThat(run("R02", Map.of("person", week.login("alice"))).header().leftOut())
                .isEqualTo(4);
        assertThat(rows("R02", Map.of("person", week.login("alice"), "probes", "shown")))
                .hasSize(13);
    }

    @Test
    void r02TellsOfAGroup() {
        assertThat(told("R02", Map.of("group", "engineers", "below", "/public/engineering/plans"), "login", "action"))
                .containsExactly("alice make-directory", "alice create", "erin read", "alice move");
    }

    @Test
    void r03CountsWhatWasTriedInVain() {
        assertThat(told("R03", Map.of(), "login", "action", "path", "count", "reason"))
                .containsExactlyInAnyOrder(
                        " unknown  3 unauthenticated",
                        "bob read /public/engineering/plans/a.txt 2 not-found",
                        "erin delete /public/finance/sheet.xlsx 1 forbidden");
    }

    @Test
    void r04TellsWhatLeftAndWhetherItCanBeRestored() {
        assertThat(told("R04", Map.of("below", "/public"), "login", "action", "path", "newPath", "restorable"))
                .containsExactly(
                        "alice move /public/engineering/b.docx /public/engineering/~WRL0002.tmp ",
                        "alice move /public/engineering/~WRD0001.tmp /public/engineering/b.docx ",
                        "alice delete /public/engineering/~WRL0002.tmp  from the trash, without end",
                        "alice move /public/engineering/plans /public/engineering/archive ",
                        "alice delete /public/engineering/b.docx  from the trash, without end");
    }

    @Test
    void r05TellsWhoCanDoWhatInADirectoryAndWhy() {
        assertThat(told("R05", Map.of("path", "/public/finance"), "login", "right", "via"))
                .containsExactly("alice list group engineers", "bob edit group accountants", "erin view group readers");
        assertThat(told("R05", Map.of("path", "/private/" + week.login("bob")), "login", "right", "via"))
                .containsExactly("bob edit own directory");
        assertThat(told("R05", Map.of("path", "/public/everyone", "group", "auditing"), "login", "right", "via"))
                .containsExactly("carol edit everyone");
    }

    @Test
    void r06TellsWhatAPersonOrAGroupReaches() {
        assertThat(told("R06", Map.of("login", week.login("bob")), "directory", "right", "via"))
                .containsExactly(
                        "/private/bob edit own directory",
                        "/public/windows edit everyone",
                        "/public/everyone edit everyone",
                        "/public/finance edit group accountants");
        assertThat(rows("R06", Map.of("login", week.login("bob"))))
                .filteredOn(row -> row.get("directory").equals("/public/finance"))
                .allSatisfy(row -> assertThat((String) row.get("lastUsed")).startsWith("2026-03-05T10:"));
        assertThat(told("R06", Map.of("group", "readers"), "directory", "right"))
                .contains("/public/finance view")
                .doesNotContain("/public/finance edit", "/public/engineering view");
    }

    @Test
    void r07RebuildsAnyInstantAndTellsTheDifference() {
        Map<String, String> dates = Map.of("from", "2026-03-03", "until", "2026-03-07");

        assertThat(told(
                        reports.run(week.auditor().caller(), "R07", dates),
                        "kind",
                        "directory",
                        "group",
                        "before",
                        "after"))
                .containsExactly(
                        "same /public/windows everyone edit edit",
                        "same /public/engineering group engineers edit edit",
                        "same /public/everyone everyone edit edit",
                        "same /public/finance group accountants edit edit",
                        "changed /public/finance group engineers none list",
                        "same /public/finance group readers view view",
                        "change /public/finance   " + granted());
        assertThat(told(
                        reports.run(week.auditor().caller(), "R07", Map.of("until", "2026-02-28")),
                        "directory",
                        "group",
                        "after"))
                .isEmpty();
    }

    @Test
    void r07TellsWhoWasInTheGroupsThen() {
        assertThat(readers("2026-03-05"))
                .containsExactly("same group readers ", "member group readers erin", "member group readers dora");
        assertThat(readers("2026-03-07")).containsExactly("same group readers ", "member group readers erin");
        assertThat(rightsOf("dora", "2026-03-05")).contains("/public/finance group readers view");
        assertThat(rightsOf("dora", "2026-03-07"))
                .contains("/public/everyone everyone edit")
                .noneMatch(row -> row.contains("readers"));
    }

    private List<String> readers(String date) {
        Map<String, String> asked = Map.of("until", date, "group", "readers", "members", "shown");
        return told(reports.run(week.auditor().caller(), "R07", asked), "kind", "group", "person");
    }

    private List<String> rightsOf(String name, String date) {
        Map<String, String> asked = Map.of("until", date, "login", week.login(name));
        return told(reports.run(week.auditor().caller(), "R07", asked), "directory", "group", "after");
    }

    @Test
    void r08TellsWhoGrantedWhat() {
        assertThat(told("R08", Map.of(), "login", "action", "before", "after"))
                .containsExactly(
                        "alice create-device  " + week.device() + " WS-9",
                        "dora grant  " + granted(),
                        "alice revoke-device " + week.device() + " WS-9 ");
    }

    private String granted() {
        return holder("engineers") + ": list (engineers) \"plan the year\"";
    }

    private String holder(String group) {
        return "group " + week.house().groups().find(group).orElseThrow().id();
    }

    @Test
    void r12TellsWhatIsLeftOfALeaver() {
        assertThat(told("R12", Map.of("login", week.login("alice")), "fact"))
                .containsExactly(
                        "first seen",
                        "last described by the identity provider",
                        "last access",
                        "device password ended",
                        "private directory",
                        "can reach",
                        "can reach",
                        "can reach",
                        "can reach");
        assertThat(rows("R12", Map.of("login", week.login("alice"))))
                .filteredOn(row -> row.get("fact").equals("last access"))
                .allSatisfy(row -> assertThat((String) row.get("detail")).startsWith("revoke-device done"));
    }

    @Test
    void r13TellsWhoSignedInFromWhereAndHowOftenItFailed() {
        assertThat(told("R13", Map.of("address", "10.2.0.0/16"), "login", "workstation", "address", "count", "result"))
                .containsExactly("bob WS-2 10.2.0.9 5 accepted");
        assertThat(told(
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
    void r14TellsWhichWorkstationsHoldKeys() {
        assertThat(told("R14", Map.of("workstation", "ws-9"), "login", "workstation"))
                .containsExactly("alice WS-9");
        assertThat(rows("R14", Map.of()).get(0).get("revoked")).asString().startsWith("2026-03-07T");
    }

    @Test
    void r15TellsWhatAdministratorsDid() {
        assertThat(told("R15", Map.of(), "login", "action", "path"))
                .containsExactly("dora grant /public/finance", "dora create /public/everyone/notice.txt");
    }

    @Test
    void r20TellsHowFarTheLogReachesAndWhatIsMissing() {
        List<Map<String, Object>> all = rows("R20", Map.of());

        assertThat(all.get(0)).containsEntry("fact", "extent").containsEntry("missing", 0L);
        assertThat(all.get(0).get("node")).isEqualTo("fixture");
    }

    @Test
    void r21TellsWhoReadTheLog() {
        assertThat(told("R21", Map.of(), "login", "action")).containsExactly("carol run-report", "carol search-events");
        assertThat(rows("R21", Map.of()).get(0).get("detail"))
                .isEqualTo("R03 from=2026-03-02T00:00:00Z&until=2026-03-06T00:00:00Z");
    }

    @Test
    void everyReportWhosePeriodIsOverGivesTheSameBytesInEveryFormat() {
        for (Catalogue report : Catalogue.values()) {
            for (Format format : Format.values()) {
                Map<String, String> asked = enough(report);
                assertThat(body(run(report.name(), asked), format))
                        .as(report + " " + format)
                        .isEqualTo(body(run(report.name(), asked), format));
            }
        }
    }

    @Test
    void everyReportTellsTheNewestHead() {
        for (Catalogue report : Catalogue.values()) {
            assertThat(run(report.name(), enough(report)).header().heads()).containsExactly("head");
        }
    }

    @Test
    void aPageOfAReportIsThoseRowsOfTheWhole() {
        ReportRun run = run("R02", Map.of("person", week.login("alice")));
        List<List<Object>> all = run.page(0, 100);

        assertThat(run.page(2, 3)).isEqualTo(all.subList(2, 5));
        assertThat(run.page(8, 3)).isEqualTo(all.subList(8, 9));
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

    private ReportRun run(String name, Map<String, String> parameters) {
        Map<String, String> all = new TreeMap<>(parameters);
        if (Catalogue.of(name).parameters().contains("from")) {
            all.put("from", FROM);
            all.put("until", UNTIL);
        }
        return reports.run(week.auditor().caller(), name, all);
    }

    private List<Map<String, Object>> rows(String name, Map<String, String> parameters) {
        return parsed(run(name, parameters));
    }

    private static List<Map<String, Object>> parsed(ReportRun run) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            run.write(Format.JSON_LINES, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Map<String, Object>> rows = out.toString(UTF_8)
                .lines()
                .skip(1)
                .map(line -> Objects.<Map<String, Object>>requireNonNull(JsonLineReader.read(line.getBytes(UTF_8))))
                .toList();
        assertThat(run.header().rows()).isEqualTo(rows.size());
        return rows;
    }

    private List<String> told(String name, Map<String, String> parameters, String... columns) {
        return told(run(name, parameters), columns);
    }

    /** The columns of each row in one line, logins by their first word. */
    private List<String> told(ReportRun run, String... columns) {
        return parsed(run).stream()
                .map(row -> List.of(columns).stream()
                        .map(column -> String.valueOf(row.get(column)))
                        .collect(Collectors.joining(" ")))
                .map(line -> line.replaceAll("-[0-9a-f]{8}(?=[ /]|$)", ""))
                .toList();
    }
}
