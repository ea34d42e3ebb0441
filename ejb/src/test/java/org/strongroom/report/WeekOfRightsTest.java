package org.strongroom.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.strongroom.persistence.TestDatabase;

/** The reports on rights, of {@link Week}. */
@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class WeekOfRightsTest {
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
    void r05TellsWhoCanDoWhatInADirectoryAndWhy() {
        assertThat(reader.told("R05", Map.of("path", "/public/finance"), "login", "right", "via"))
                .containsExactly("alice list group engineers", "bob edit group accountants", "erin view group readers");
        assertThat(reader.told("R05", Map.of("path", "/private/" + week.login("bob")), "login", "right", "via"))
                .containsExactly("bob edit own directory");
        assertThat(reader.told("R05", Map.of("path", "/public/everyone", "group", "auditing"), "login", "right", "via"))
                .containsExactly("carol edit everyone");
    }

    @Test
    void r06TellsWhatAPersonOrAGroupReaches() {
        assertThat(reader.told("R06", Map.of("login", week.login("bob")), "directory", "right", "via"))
                .containsExactly(
                        "/private/bob edit own directory",
                        "/public/windows edit everyone",
                        "/public/everyone edit everyone",
                        "/public/finance edit group accountants");
        assertThat(reader.rows("R06", Map.of("login", week.login("bob"))))
                .filteredOn(row -> row.get("directory").equals("/public/finance"))
                .allSatisfy(row -> assertThat((String) row.get("lastUsed")).startsWith("2026-03-05T10:"));
        assertThat(reader.told("R06", Map.of("group", "readers"), "directory", "right"))
                .contains("/public/finance view")
                .doesNotContain("/public/finance edit", "/public/engineering view");
    }

    @Test
    void r07RebuildsAnyInstantAndTellsTheDifference() {
        Map<String, String> dates = Map.of("from", "2026-03-03", "until", "2026-03-07");

        assertThat(reader.toldOf(reader.runAsAsked("R07", dates), "kind", "directory", "group", "before", "after"))
                .containsExactly(
                        "same /public/windows everyone edit edit",
                        "same /public/engineering group engineers edit edit",
                        "same /public/everyone everyone edit edit",
                        "same /public/finance group accountants edit edit",
                        "changed /public/finance group engineers none list",
                        "same /public/finance group readers view view",
                        "change /public/finance   " + granted());
        assertThat(reader.toldOf(
                        reader.runAsAsked("R07", Map.of("until", "2026-02-28")), "directory", "group", "after"))
                .isEmpty();
    }

    @Test
    void r07SaysWhichRecordsItsChangesRestOn() {
        ReportRun run = reader.runAsAsked("R07", Map.of("from", "2026-03-03", "until", "2026-03-07"));
        List<String> actions = new ArrayList<>();
        run.events(event -> actions.add(event.action()));

        assertThat(actions).containsExactly("grant");
        assertThat(run.extent()).isEqualTo(1);
        assertThat(run.header().entries()).singleElement().asString().startsWith("fixture/");
        assertThat(run.page(5, 5)).hasSize(2);
        assertThat(run.page(2, 2)).hasSize(2);
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

    @Test
    void r08TellsWhoGrantedWhat() {
        assertThat(reader.told("R08", Map.of(), "login", "action", "before", "after"))
                .containsExactly(
                        " change-person  dora: in readers",
                        "alice create-device  " + week.device() + " WS-9",
                        "dora grant  " + granted(),
                        " change-person dora: in readers ",
                        "alice revoke-device " + week.device() + " WS-9 ");
    }

    @Test
    void r12TellsWhatIsLeftOfALeaver() {
        assertThat(reader.told("R12", Map.of("login", week.login("alice")), "fact"))
                .containsExactly(
                        "first seen",
                        "last described by the identity provider",
                        "standing",
                        "last access",
                        "device password ended",
                        "private directory",
                        "can reach",
                        "can reach",
                        "can reach",
                        "can reach");
        assertThat(reader.rows("R12", Map.of("login", week.login("alice"))))
                .filteredOn(row -> row.get("fact").equals("last access"))
                .allSatisfy(row -> assertThat((String) row.get("detail")).startsWith("revoke-device done"));
    }

    @Test
    void r14TellsWhichWorkstationsHoldKeys() {
        assertThat(reader.told("R14", Map.of("workstation", "ws-9"), "login", "workstation"))
                .containsExactly("alice WS-9");
        assertThat(reader.rows("R14", Map.of()).get(0).get("revoked"))
                .asString()
                .startsWith("2026-03-07T");
    }

    private List<String> readers(String date) {
        Map<String, String> asked = Map.of("until", date, "group", "readers", "members", "shown");
        return reader.toldOf(reader.runAsAsked("R07", asked), "kind", "group", "person");
    }

    private List<String> rightsOf(String name, String date) {
        Map<String, String> asked = Map.of("until", date, "login", week.login(name));
        return reader.toldOf(reader.runAsAsked("R07", asked), "directory", "group", "after");
    }

    private String granted() {
        return holder("engineers") + ": list (engineers) \"plan the year\"";
    }

    private String holder(String group) {
        return "group " + week.house().groups().find(group).orElseThrow().id();
    }
}
