package org.strongroom.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.strongroom.device.DevicePasswords;
import org.strongroom.device.DeviceRequest;
import org.strongroom.files.FilesFixture;
import org.strongroom.files.Visitor;
import org.strongroom.identity.Caller;
import org.strongroom.identity.Credential;
import org.strongroom.identity.Origin;
import org.strongroom.identity.Role;
import org.strongroom.identity.Scope;
import org.strongroom.leaver.Leavers;
import org.strongroom.leaver.LeaversFixture;
import org.strongroom.path.NodePath;
import org.strongroom.people.Account;
import org.strongroom.people.Directory;
import org.strongroom.persistence.TestDatabase;

/** R12 and R14: who left, and whether a key still opens anything. */
@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class LeaverReportTest {
    @Parameter
    TestDatabase.Kind kind;

    private FilesFixture house;
    private Visitor admin;
    private Visitor leaver;
    private Visitor heir;
    private Leavers leavers;
    private AuditorsDesk desk;

    @BeforeEach
    void open() {
        house = FilesFixture.on(kind);
        admin = house.someone("admin", Set.of(Role.ADMIN), Set.of());
        leaver = house.someone("leaver");
        heir = house.someone("heir");
        leavers = LeaversFixture.leavers(house);
        desk = new AuditorsDesk(house);
    }

    @Test
    void whoFrozeThemAndWhoGotTheirDirectoryIsTold() {
        leaver.put(NodePath.of("private", "plan.txt"), "one");
        leavers.remove(
                admin.caller(), leaver.person().id(), Optional.of(heir.person().id()));
        String from = "From " + leaver.person().login();

        assertThat(details("standing")).containsExactly("frozen here");
        assertThat(details("frozen")).containsExactly("by " + admin.person().login());
        assertThat(details("private directory handed on"))
                .containsExactly("to " + heir.person().login() + " as " + from + ", now /private/"
                        + heir.person().login() + "/" + from);
        assertThat(facts("private directory handed on")).allSatisfy(row -> {
            assertThat((String) row.get("node")).isNotEmpty();
            assertThat((Long) row.get("sequence")).isPositive();
            assertThat(Instant.parse((String) row.get("time")))
                    .isBefore(house.clock().instant());
        });
    }

    @Test
    void whoGotTheDirectoryOfSomebodyWhoWasLetInAgainIsTold() {
        leaver.put(NodePath.of("private", "plan.txt"), "one");
        leavers.remove(
                admin.caller(), leaver.person().id(), Optional.of(heir.person().id()));
        leavers.restore(admin.caller(), leaver.person().id());
        String there =
                "/private/" + heir.person().login() + "/From " + leaver.person().login();

        assertThat(details("standing")).containsExactly("let in");
        assertThat(details("private directory handed on")).containsExactly("to " + there + ", now " + there);
    }

    @Test
    void theDirectoryOfALeaverWithoutASuccessorIsStillTheirs() {
        NodePath file =
                leaver.put(NodePath.of("private", "plan.txt"), "one").resource().path();
        String own = "/private/" + leaver.person().login();
        leavers.remove(admin.caller(), leaver.person().id(), Optional.empty());

        assertThat(details("private directory")).singleElement().asString().startsWith(own + ", 3 bytes");
        assertThat(desk.rows(Asked.of("R05", Map.of("path", own)))).isEmpty();
        assertThat(desk.rows(Asked.of("R06", Map.of("login", leaver.person().login()))))
                .extracting(row -> row.get("directory"))
                .contains(own);
    }

    @Test
    void whoIsLetInIsToldToBe() {
        assertThat(details("standing")).containsExactly("let in");
        assertThat(facts("frozen")).isEmpty();
    }

    @Test
    void sinceWhenTheIdentityProviderHasDisabledThemIsToldBesideTheFreezing() {
        Instant before = house.clock().instant();
        Directory directory = new Directory(house.database().database(), house.clock());
        house.database()
                .transactions()
                .run(() -> directory.describe(
                        "https://issuer",
                        new Account(
                                leaver.person().subject(), leaver.person().login(), "", false, Set.of(), Set.of())));
        leavers.remove(admin.caller(), leaver.person().id(), Optional.empty());

        assertThat(details("standing")).containsExactly("disabled at the identity provider", "frozen here");
        assertThat(facts("standing")).allSatisfy(row -> assertThat(Instant.parse((String) row.get("time")))
                .isAfterOrEqualTo(before.minusMillis(1)));
        assertThat(details("private directory handed on")).isEmpty();
    }

    @Test
    void aKeyThatExpiredOrIsBlockedDoesNotLive() throws InterruptedException {
        Instant soon = house.clock().instant().plusMillis(300);
        DevicePasswords passwords = LeaversFixture.passwords(house);
        passwords.issue(browser(), new DeviceRequest("WS-OLD", "", Scope.ALL, soon));
        long blocked =
                passwords.issue(browser(), DeviceRequest.named("WS-LOST")).id();
        LeaversFixture.workstations(house).block(admin.caller(), blocked);
        while (!house.clock().instant().isAfter(soon)) {
            Thread.sleep(20);
        }

        assertThat(facts("device password expired"))
                .singleElement()
                .satisfies(row -> assertThat((String) row.get("detail")).contains("WS-OLD"));
        assertThat(facts("device password blocked"))
                .singleElement()
                .satisfies(row -> assertThat((String) row.get("detail")).contains("WS-LOST"));
        assertThat(facts("device password lives")).isEmpty();

        List<Map<String, Object>> later =
                keys("from", soon.plus(Duration.ofMillis(1)).toString());
        assertThat(later).singleElement().satisfies(row -> {
            assertThat(row.get("workstation")).isEqualTo("WS-LOST");
            assertThat((String) row.get("blocked")).isNotEmpty();
        });
        assertThat(keys("until", soon.toString())).hasSize(2);
    }

    private List<Map<String, Object>> keys(String end, String time) {
        return desk.rows(Asked.of("R14", Map.of("login", leaver.person().login(), end, time)));
    }

    private List<Object> details(String fact) {
        return facts(fact).stream().map(row -> row.get("detail")).toList();
    }

    private List<Map<String, Object>> facts(String fact) {
        return desk
                .rows(Asked.of(
                        "R12", Map.of("person", Long.toString(leaver.person().id()))))
                .stream()
                .filter(row -> row.get("fact").equals(fact))
                .toList();
    }

    private Caller browser() {
        return leaver.from(
                        new Credential(
                                Credential.Kind.OIDC_SESSION,
                                "s",
                                Scope.ALL,
                                house.clock().instant()),
                        new Origin("", "192.0.2.7", "rest", "browser"))
                .caller();
    }
}
