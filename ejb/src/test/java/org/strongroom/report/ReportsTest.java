package org.strongroom.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.strongroom.files.FilesFixture.refusal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.strongroom.audit.Action;
import org.strongroom.auditlog.json.JsonLineReader;
import org.strongroom.files.FilesFixture;
import org.strongroom.files.Visitor;
import org.strongroom.identity.Caller;
import org.strongroom.path.NodePath;
import org.strongroom.persistence.TestDatabase;
import org.strongroom.problem.Problem;
import org.strongroom.report.format.Format;
import org.strongroom.report.format.ReportHeader;

@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class ReportsTest {
    @Parameter
    TestDatabase.Kind kind;

    private FilesFixture house;
    private Visitor alice;
    private Visitor bob;
    private Visitor auditor;
    private NodePath here;
    private Reports reports;

    @BeforeEach
    void open() {
        house = FilesFixture.on(kind);
        alice = house.someone("alice");
        bob = house.someone("bob");
        auditor = house.auditor();
        here = house.sharedDirectory();
        reports = TestReports.of(house);
    }

    @Test
    void aFilesHistoryFollowsItThroughRenamesFromAnyOfItsPaths() {
        alice.put(here.child("a.txt"), "one");
        alice.move(here.child("a.txt"), here.child("b.txt"), false);
        bob.open(here.child("b.txt"));
        alice.move(here.child("b.txt"), here.child("c.txt"), false);
        alice.put(here.child("c.txt"), "two");

        for (String name : List.of("a.txt", "b.txt", "c.txt")) {
            assertThat(history(here.child(name)))
                    .extracting(row -> row.get("action"))
                    .containsExactly("create", "move", "read", "move", "modify");
        }
        assertThat(history(here.child("a.txt")))
                .extracting(row -> row.get("path"))
                .containsExactly(
                        here.child("a.txt").toString(),
                        here.child("a.txt").toString(),
                        here.child("b.txt").toString(),
                        here.child("b.txt").toString(),
                        here.child("c.txt").toString());
    }

    @Test
    void aFilesHistoryTellsOfMovesAndDeletionsOfTheDirectoriesThatItLayIn() {
        NodePath outer = here.child("outer");
        alice.makeDirectory(outer);
        alice.move(outer, here.child("before"), false);
        alice.makeDirectory(here.child("before").child("inner"));
        alice.put(here.child("before").child("inner").child("f"), "one");
        alice.move(here.child("before"), here.child("after"), false);
        alice.put(here.child("away"), "x");
        alice.delete(here.child("after"));

        assertThat(history(here.child("before").child("inner").child("f")))
                .extracting(row -> row.get("action") + " " + row.get("path"))
                .containsExactly(
                        "create " + here.child("before").child("inner").child("f"),
                        "move " + here.child("before"),
                        "delete " + here.child("after"));
    }

    @Test
    void aFileThatLeftADirectoryHasNoPartInWhatHappensToItAfterwards() {
        NodePath directory = here.child("d");
        alice.makeDirectory(directory);
        alice.put(directory.child("f"), "one");
        alice.move(directory.child("f"), here.child("f"), false);
        alice.delete(directory);

        assertThat(history(here.child("f")))
                .extracting(row -> row.get("action"))
                .containsExactly("create", "move");
    }

    @Test
    void aFileIsFoundByAPathThatOnlyItsDirectorysRenameGaveIt() {
        alice.makeDirectory(here.child("d"));
        alice.put(here.child("d").child("f"), "one");
        alice.move(here.child("d"), here.child("e"), false);

        assertThat(history(here.child("e").child("f")))
                .extracting(row -> row.get("action"))
                .containsExactly("create", "move");
    }

    @Test
    void aCopysHistoryBeginsWithTheCopy() {
        alice.put(here.child("f"), "one");
        alice.copy(here.child("f"), here.child("g"), false);

        assertThat(history(here.child("g")))
                .extracting(row -> row.get("action"))
                .containsExactly("copy");
        assertThat(history(here.child("f")))
                .extracting(row -> row.get("action"))
                .containsExactly("create", "copy");
    }

    @Test
    void aFilesHistoryTellsWhoWasRefused() {
        NodePath file = NodePath.of("public", "finance", UUID.randomUUID().toString());
        house.someone("carol", "accountants").put(file, "one");
        refused(bob, Action.READ, file);

        assertThat(history(file))
                .extracting(row -> row.get("action") + " " + row.get("outcome") + " " + row.get("reason"))
                .containsExactly("create done ", "read refused not-found");
    }

    @Test
    void aPrivateFileIsFoundByItsPersonsLogin() {
        alice.put(NodePath.of("private", "diary"), "one");
        bob.put(NodePath.of("private", "diary"), "two");

        assertThat(history(NodePath.of("private", alice.person().login(), "diary")))
                .singleElement()
                .satisfies(row ->
                        assertThat(row.get("person")).isEqualTo(alice.person().id()));
    }

    @Test
    void aPathThatNeverWasHasNoHistory() {
        alice.put(here.child("f"), "one");

        assertThat(history(here.child("never"))).isEmpty();
        assertThat(history(NodePath.of("private", "nobody-at-all", "f"))).isEmpty();
    }

    @Test
    void aPersonsActivityIsWhatThatPersonDidAlone() {
        alice.put(here.child("f"), "one");
        bob.open(here.child("f"));
        refused(bob, Action.DELETE, here.child("g"));
        refused(bob, Action.READ, here.child("Desktop.ini"));

        for (Map<String, String> who : List.of(
                Map.of("person", Long.toString(bob.person().id())),
                Map.of("person", bob.person().login().toUpperCase(java.util.Locale.ROOT)))) {
            assertThat(rows(Asked.of("R02", who)))
                    .extracting(row -> row.get("action"))
                    .containsExactly("read", "delete");
        }
    }

    @Test
    void activityOfSomeoneWhoWasNeverHereIsABadRequest() {
        assertThat(refusal(() -> run(Asked.of("R02", Map.of("login", "never-was")))))
                .isInstanceOf(Problem.BadRequest.class);
    }

    @Test
    void refusalsAreCountedByPersonPathActionAndReason() {
        refused(bob, Action.READ, here.child("x"));
        refused(bob, Action.READ, here.child("x"));
        refused(bob, Action.DELETE, here.child("x"));
        refused(bob, Action.READ, here.child("y"));
        refused(bob, Action.READ, here.child("Thumbs.db"));
        refused(alice, Action.READ, here.child("x"));
        alice.put(here.child("x"), "one");

        assertThat(refusalsHere())
                .extracting(row ->
                        row.get("login") + " " + row.get("action") + " " + row.get("path") + " " + row.get("count"))
                .containsExactlyInAnyOrder(
                        bob.person().login() + " read " + here.child("x") + " 2",
                        bob.person().login() + " delete " + here.child("x") + " 1",
                        bob.person().login() + " read " + here.child("y") + " 1",
                        alice.person().login() + " read " + here.child("x") + " 1");
    }

    @Test
    void aGroupOfRefusalsSpansFromTheFirstToTheLast() {
        refused(bob, Action.READ, here.child("x"));
        refused(bob, Action.READ, here.child("x"));

        assertThat(refusalsHere()).singleElement().satisfies(row -> {
            assertThat(row.get("reason")).isEqualTo("not-found");
            assertThat(Instant.parse((String) row.get("first"))).isBefore(Instant.parse((String) row.get("last")));
        });
    }

    @Test
    void manyRowsComePageAfterPageAndAreCounted() {
        for (int i = 0; i < 1003; i++) {
            refused(bob, Action.READ, here.child("f%04d".formatted(i)));
        }

        ReportRun activity = run(byNumber(bob));
        assertThat(activity.header().rows()).isEqualTo(1003);
        assertThat(parsed(activity))
                .extracting(row -> row.get("path"))
                .hasSize(1003)
                .doesNotHaveDuplicates();
        assertThat(refusalsHere())
                .extracting(row -> row.get("path"))
                .hasSize(1003)
                .isSorted();
    }

    @Test
    void onlyAnAuditorMayRunOne() {
        assertThat(refusal(() -> reports.run(alice.caller(), "R03", Map.of()))).isInstanceOf(Problem.Forbidden.class);
        assertThat(alice.recorded()).isEmpty();
    }

    @Test
    void theRunIsOnTheRecordBeforeTheFirstRowAndNotAmongTheRows() {
        alice.put(here.child("f"), "one");
        Caller caller = auditor.caller();
        ReportRun run = byNumber(auditor).run(reports, caller);

        assertThat(auditor.recorded()).singleElement().satisfies(event -> {
            assertThat(event.action()).isEqualTo("run-report");
            assertThat(event.detail())
                    .startsWith("R02 person=" + auditor.person().id() + "&from=1970");
        });
        assertThat(parsed(run)).isEmpty();
        assertThat(rows(byNumber(auditor))).extracting(row -> row.get("action")).containsExactly("run-report");
    }

    @Test
    void theHeaderSaysWhoAskedWhatAndHowMuchOfTheLogWasRead() {
        alice.put(here.child("plan x.txt"), "one");
        alice.open(here.child("plan x.txt"));
        long first = history(here.child("plan x.txt")).stream()
                .mapToLong(row -> (Long) row.get("sequence"))
                .min()
                .orElseThrow();

        ReportHeader header = run(Asked.of(
                        "R01", Map.of("path", here.child("plan x.txt").toString())))
                .header();

        assertThat(header.report()).isEqualTo("R01");
        assertThat(header.by()).isEqualTo(auditor.person().login());
        assertThat(header.rows()).isEqualTo(2);
        assertThat(header.filter()).startsWith("path=" + here + "/plan%20x.txt&from=1970-01-01T00:00:00Z&until=");
        assertThat(header.entries()).singleElement().asString().startsWith("fixture/" + first + "-");
        assertThat(header.fields().values()).allMatch(value -> value.matches("[!-~ ]*"));
    }

    @Test
    void aPeriodThatIsOverGivesTheSameBytesAgain() throws IOException {
        alice.put(here.child("f"), "one");
        bob.open(here.child("f"));
        Map<String, String> asked = Map.of(
                "path",
                here.child("f").toString(),
                "until",
                house.clock().instant().toString());

        String first = written(run(Asked.of("R01", asked)), Format.CSV);
        bob.open(here.child("f"));
        String second = written(run(Asked.of("R01", asked)), Format.CSV);

        assertThat(second).isEqualTo(first);
        assertThat(first.lines()).hasSize(3);
    }

    @Test
    void aPeriodIncludesItsBeginningAndNotItsEnd() {
        alice.put(here.child("f"), "one");
        alice.put(here.child("f"), "two");
        alice.put(here.child("f"), "three");
        List<Map<String, Object>> all = history(here.child("f"));
        Map<String, String> asked = Map.of(
                "path", here.child("f").toString(),
                "from", (String) all.get(1).get("time"),
                "until", (String) all.get(2).get("time"));

        assertThat(rows(Asked.of("R01", asked))).containsExactly(all.get(1));
    }

    @Test
    void oddNamesStayInTheirCell() throws IOException {
        String odd = "=cmd|'calc'!A0,\"\u2028x";
        alice.put(here.child(odd), "one");
        Asked report = Asked.of("R02", Map.of("login", alice.person().login()));

        assertThat(rows(report))
                .singleElement()
                .extracting(row -> row.get("path"))
                .isEqualTo(here + "/" + odd);
        assertThat(written(run(report), Format.CSV).lines())
                .hasSize(2)
                .last()
                .asString()
                .contains(",\"" + here + "/=cmd|'calc'!A0,\"\"\\u2028x\",");
    }

    @Test
    void everyCellThatMustBeKnownIsFilled() {
        alice.put(here.child("f"), "one");

        assertThat(history(here.child("f")).get(0))
                .containsEntry("login", alice.person().login())
                .containsEntry("subject", alice.person().subject())
                .containsEntry("credential", "device-password")
                .containsEntry("workstation", "WS-114")
                .containsEntry("address", "192.0.2.7")
                .containsEntry("protocol", "webdav")
                .containsEntry("version", 1L)
                .containsEntry("bytes", 3L)
                .containsEntry("outcome", "done")
                .doesNotContainEntry("request", "")
                .doesNotContainEntry("object", 0L);
    }

    @Test
    void theJournalsOwnRecordsTellOfItsStart() {
        assertThat(rows(Asked.of("R20", Map.of())))
                .filteredOn(row ->
                        row.get("fact").equals("epoch") && row.get("node").equals("fixture"))
                .first()
                .satisfies(row -> {
                    assertThat(row.get("sequence")).isEqualTo(0L);
                    assertThat((String) row.get("detail")).contains("epoch=1").contains("bytes_cut=0");
                });
    }

    @Test
    void whatIsMissingFromTheLogIsCounted() {
        alice.put(here.child("f"), "one");
        Object sequence = history(here.child("f")).get(0).get("sequence");
        house.database()
                .transactions()
                .run(() -> house.database().database().call(session -> session.createNativeMutationQuery(
                                "delete from audit_event where node = 'fixture' and seq = :seq")
                        .setParameter("seq", sequence)
                        .executeUpdate()));
        bob.put(here.child("g"), "one");

        assertThat(rows(Asked.of("R20", Map.of())))
                .filteredOn(row ->
                        row.get("fact").equals("extent") && row.get("node").equals("fixture"))
                .singleElement()
                .satisfies(row -> assertThat(row.get("missing")).isEqualTo(1L));
    }

    private void refused(Visitor who, Action action, NodePath path) {
        house.files().refused(who.caller(), action, path, new Problem.NotFound());
    }

    private List<Map<String, Object>> refusalsHere() {
        return rows(Asked.of("R03", Map.of())).stream()
                .filter(row -> ((String) row.get("path")).startsWith(here + "/"))
                .toList();
    }

    private List<Map<String, Object>> history(NodePath path) {
        return rows(Asked.of("R01", Map.of("path", path.toString())));
    }

    private static Asked byNumber(Visitor person) {
        return Asked.of("R02", Map.of("person", Long.toString(person.person().id())));
    }

    private ReportRun run(Asked report) {
        return report.run(reports, auditor.caller());
    }

    private List<Map<String, Object>> rows(Asked report) {
        ReportRun run = run(report);
        List<Map<String, Object>> rows = parsed(run);
        assertThat(run.header().rows()).isEqualTo(rows.size());
        return rows;
    }

    /** The rows of the JSON Lines, without the line about the run. */
    private static List<Map<String, Object>> parsed(ReportRun run) {
        return written(run, Format.JSON_LINES)
                .lines()
                .skip(1)
                .map(line -> Objects.<Map<String, Object>>requireNonNull(JsonLineReader.read(line.getBytes(UTF_8))))
                .toList();
    }

    private static String written(ReportRun run, Format format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            run.write(format, out);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toString(UTF_8);
    }
}
