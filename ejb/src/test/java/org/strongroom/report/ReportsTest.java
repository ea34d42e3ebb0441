package org.strongroom.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strongroom.files.FilesFixture.refusal;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.strongroom.audit.Action;
import org.strongroom.audit.AuditEvent;
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
    private AuditorsDesk desk;

    @BeforeEach
    void open() {
        house = FilesFixture.on(kind);
        alice = house.someone("alice");
        bob = house.someone("bob");
        desk = new AuditorsDesk(house);
        auditor = desk.auditor();
        here = house.sharedDirectory();
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
            assertThat(desk.rows(Asked.of("R02", who)))
                    .extracting(row -> row.get("action"))
                    .containsExactly("read", "delete");
        }
    }

    @Test
    void activityOfSomeoneWhoWasNeverHereIsABadRequest() {
        assertThat(refusal(() -> desk.run(Asked.of("R02", Map.of("login", "never-was")))))
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

        ReportRun activity = desk.run(byNumber(bob));
        assertThat(activity.header().rows()).isEqualTo(1003);
        assertThat(AuditorsDesk.parsed(activity))
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
        assertThat(refusal(() -> desk.reports().run(alice.caller(), "R03", Map.of(), Delivery.file(Format.CSV))))
                .isInstanceOf(Problem.Forbidden.class);
        assertThat(alice.recorded()).isEmpty();
    }

    @Test
    void theRunIsOnTheRecordBeforeTheFirstRowAndNotAmongTheRows() {
        alice.put(here.child("f"), "one");
        Caller caller = auditor.caller();
        ReportRun run = byNumber(auditor).run(desk.reports(), caller);

        assertThat(auditor.recorded()).singleElement().satisfies(event -> {
            assertThat(event.action()).isEqualTo("run-report");
            assertThat(event.detail())
                    .startsWith("R02 as csv: person=" + auditor.person().id() + "&from=1970");
        });
        assertThat(AuditorsDesk.parsed(run)).isEmpty();
        assertThat(desk.rows(byNumber(auditor)))
                .extracting(row -> row.get("action"))
                .containsExactly("run-report");
    }

    @Test
    void lookingAtAPageIsNotTakenForAnExport() {
        assertThat(new ReportPages(desk.reports())
                        .page(auditor.caller(), "R03", Map.of(), "", 50)
                        .columns())
                .isNotEmpty();

        assertThat(desk.rows(Asked.of("R21", Map.of("login", auditor.person().login()))))
                .singleElement()
                .extracting(row -> row.get("detail"))
                .asString()
                .startsWith("R03 on screen, rows from 1 to at most 50: from=");
    }

    @Test
    void theHeaderSaysWhoAskedWhatAndHowMuchOfTheLogWasRead() {
        alice.put(here.child("plan x.txt"), "one");
        alice.open(here.child("plan x.txt"));
        long first = desk.history(here.child("plan x.txt")).stream()
                .mapToLong(row -> (Long) row.get("sequence"))
                .min()
                .orElseThrow();

        ReportHeader header = desk.run(
                        Asked.of("R01", Map.of("path", here.child("plan x.txt").toString())))
                .header();

        assertThat(header.report()).isEqualTo("R01");
        assertThat(header.by()).isEqualTo(auditor.person().login());
        assertThat(header.rows()).isEqualTo(2);
        assertThat(header.filter()).startsWith("path=" + here + "/plan%20x.txt&from=1970-01-01T00:00:00Z&until=");
        assertThat(header.entries()).singleElement().asString().startsWith("fixture/" + first + "-");
        assertThat(header.fields().values()).allMatch(value -> value.matches("[!-~ ]*"));
    }

    @Test
    void oddNamesStayInTheirCell() throws IOException {
        String odd = "=cmd|'calc'!A0,\"\u2028x";
        alice.put(here.child(odd), "one");
        Asked report = Asked.of("R02", Map.of("login", alice.person().login()));

        assertThat(desk.rows(report))
                .singleElement()
                .extracting(row -> row.get("path"))
                .isEqualTo(here + "/" + odd);
        assertThat(AuditorsDesk.written(desk.run(report), Format.CSV).lines())
                .hasSize(2)
                .last()
                .asString()
                .contains(",\"" + here + "/=cmd|'calc'!A0,\"\"\\u2028x\",");
    }

    @Test
    void theJournalsOwnRecordsTellOfItsStart() {
        assertThat(desk.rows(Asked.of("R20", Map.of())))
                .filteredOn(row ->
                        row.get("fact").equals("epoch") && row.get("node").equals("fixture"))
                .first()
                .satisfies(row -> {
                    assertThat(row.get("sequence")).isEqualTo(0L);
                    assertThat((String) row.get("detail")).contains("epoch=1").contains("bytes_cut=0");
                });
    }

    @Test
    void whoHeldVerifiedAndProvedTheLogIsTold() {
        List<Action> done = List.of(
                Action.PLACE_HOLD,
                Action.LIST_HOLDS,
                Action.RELEASE_HOLD,
                Action.VERIFY_LOG,
                Action.SHOW_INTEGRITY,
                Action.PROVE_RECORD,
                Action.ROTATE_KEY);
        done.forEach(action -> house.audit().trail().record(AuditEvent.done(auditor.caller(), action)));

        assertThat(desk.rows(Asked.of("R21", Map.of("login", auditor.person().login()))))
                .extracting(row -> row.get("action"))
                .containsExactly(
                        "place-hold",
                        "list-holds",
                        "release-hold",
                        "verify-log",
                        "show-integrity",
                        "prove-record",
                        "rotate-key");
    }

    @Test
    void whatIsMissingFromTheLogIsCounted() {
        alice.put(here.child("f"), "one");
        Object sequence = desk.history(here.child("f")).get(0).get("sequence");
        house.database()
                .transactions()
                .run(() -> house.database().database().call(session -> session.createNativeMutationQuery(
                                "delete from audit_event where node = 'fixture' and seq = :seq")
                        .setParameter("seq", sequence)
                        .executeUpdate()));
        bob.put(here.child("g"), "one");

        assertThat(desk.rows(Asked.of("R20", Map.of())))
                .filteredOn(row ->
                        row.get("fact").equals("extent") && row.get("node").equals("fixture"))
                .singleElement()
                .satisfies(row -> assertThat(row.get("missing")).isEqualTo(1L));
    }

    private void refused(Visitor who, Action action, NodePath path) {
        house.files().refused(who.caller(), action, path, null, new Problem.NotFound());
    }

    private List<Map<String, Object>> refusalsHere() {
        return desk.rows(Asked.of("R03", Map.of())).stream()
                .filter(row -> ((String) row.get("path")).startsWith(here + "/"))
                .toList();
    }

    private static Asked byNumber(Visitor person) {
        return Asked.of("R02", Map.of("person", Long.toString(person.person().id())));
    }
}
