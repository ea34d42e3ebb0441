package org.strongroom.siem;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strongroom.access.Level;
import org.strongroom.access.Principal;
import org.strongroom.access.Terms;
import org.strongroom.condition.Preconditions;
import org.strongroom.files.FilesFixture;
import org.strongroom.files.Visitor;
import org.strongroom.identity.Role;
import org.strongroom.path.Name;
import org.strongroom.path.NodePath;
import org.strongroom.persistence.TestDatabase;
import org.strongroom.sharing.HolderWish;
import org.strongroom.sharing.PublicDirectory;
import org.strongroom.sharing.Sharing;
import org.strongroom.sharing.SharingFixture;

/** What people really do, as a SIEM gets it: the words of the records are those of the writers. */
class OcsfOfDeedsTest {
    private FilesFixture house;
    private SharingFixture fixture;
    private Visitor adam;
    private Visitor bob;
    private NodePath top;
    private PublicDirectory directory;

    @BeforeEach
    void open() {
        house = FilesFixture.on(TestDatabase.Kind.H2);
        fixture = new SharingFixture(house);
        adam = house.someone("adam", Set.of(Role.USER, Role.ADMIN), Set.of());
        bob = house.someone("bob", "guests");
        Name name = new Name("d-" + UUID.randomUUID());
        directory = fixture.directories().create(adam.caller(), name, List.of(person(adam), person(bob)));
        top = NodePath.of("public", name.text());
    }

    @Test
    void aGrantTellsWhoGetsWhatAndWhereAndWhoGaveIt() {
        Sharing sharing = fixture.sharing();
        Visitor carl = house.someone("carl");
        Terms terms = new Terms(Level.VIEW, Instant.parse("2999-01-01T00:00:00Z"), "as group 7: edit (they) asked");
        long id = sharing.grant(adam.caller(), top, person(carl), terms, Preconditions.NONE)
                .grant()
                .id();
        sharing.change(adam.caller(), id, before -> new Terms(Level.EDIT, null, ""), Preconditions.NONE);
        sharing.revoke(adam.caller(), id, Preconditions.NONE);

        List<JsonObject> events = of(adam, "grant", "change-grant", "revoke-grant");
        assertThat(events).hasSize(3).allSatisfy(event -> {
            assertThat(event.getInt("class_uid")).isEqualTo(3005);
            assertThat(event.getJsonObject("user").getString("name"))
                    .isEqualTo(carl.person().login());
            assertThat(OcsfTest.number(event.getJsonObject("user")))
                    .isEqualTo(Long.toString(carl.person().id()));
            assertThat(event.getJsonObject("actor").getJsonObject("user").getString("name"))
                    .isEqualTo(adam.person().login());
            assertThat(event.getJsonObject("resource").getString("name")).isEqualTo(top.toString());
        });
        assertThat(events).extracting(event -> event.getInt("activity_id")).containsExactly(1, 99, 2);
        assertThat(events).extracting(OcsfOfDeedsTest::privileges).containsExactly("view", "edit", "edit");
    }

    @Test
    void aGrantToAGroupTellsWhich() {
        fixture.sharing()
                .grant(
                        adam.caller(),
                        top,
                        new HolderWish(Principal.Kind.GROUP, 0, "guests"),
                        new Terms(Level.VIEW, null, ""),
                        Preconditions.NONE);
        fixture.sharing()
                .grant(
                        adam.caller(),
                        top,
                        new HolderWish(Principal.Kind.EVERYONE, 0, ""),
                        new Terms(Level.LIST, null, ""),
                        Preconditions.NONE);
        fixture.sharing().inherit(adam.caller(), top, false, Preconditions.NONE);

        List<JsonObject> events = of(adam, "grant", "change-inheritance");
        assertThat(events)
                .allSatisfy(event -> assertThat(event.getInt("class_uid")).isEqualTo(3006));
        assertThat(events)
                .extracting(event -> event.getJsonObject("group").getString("name"))
                .containsExactly("guests", "everyone", "everyone");
        assertThat(events).extracting(OcsfOfDeedsTest::privileges).containsExactly("view", "list", "inherited");
    }

    @Test
    void aDirectoryTellsItsOwners() {
        String both = adam.person().login() + ", " + bob.person().login();

        JsonObject made = of(adam, "create-directory").get(0);
        assertThat(made.getInt("class_uid")).isEqualTo(3005);
        assertThat(made.getJsonObject("user").getString("name")).isEqualTo(both);
        assertThat(privileges(made)).isEqualTo("owner");
        assertThat(made.getJsonObject("resource").getString("uid"))
                .isEqualTo(Long.toString(directory.node().id()));
    }

    @Test
    void whatTheConfigurationGrantsTellsToWhom() {
        JsonObject finance = configured("/public/finance");
        assertThat(finance.getJsonObject("group").getString("name")).matches("group \\d+, group \\d+");
        assertThat(privileges(finance)).isEqualTo("edit, view");
        JsonObject everyone = configured("/public/everyone");
        assertThat(everyone.getJsonObject("group").getString("name")).isEqualTo("everyone");
        assertThat(privileges(everyone)).isEqualTo("edit");
    }

    private JsonObject configured(String path) {
        JsonObject configured = house.audit().all().stream()
                .filter(event -> event.path().equals(path))
                .filter(event -> event.action().equals("configure-rights"))
                .map(OcsfOfDeedsTest::json)
                .findFirst()
                .orElseThrow();
        assertThat(OcsfSchema.faults(configured)).isEmpty();
        assertThat(configured.getInt("type_uid")).isEqualTo(300_601);
        return configured;
    }

    @Test
    void filesAndDirectoriesAreToldApart() {
        NodePath plans = top.child("plans");
        bob.makeDirectory(plans);
        bob.put(plans.child("a"), "text");
        bob.copy(plans.child("a"), plans.child("b"), false);
        bob.list(plans);
        bob.read(plans.child("a"));
        bob.unlock(plans.child("a"), bob.lock(plans.child("a"), false));
        bob.move(plans, top.child("old"), false);
        bob.delete(top.child("old").child("a"));
        bob.delete(top.child("old"));

        List<JsonObject> events = of(bob);
        assertThat(events).allSatisfy(event -> {
            JsonObject file = event.getJsonObject("file");
            boolean isDirectory = Set.of("plans", "old").contains(file.getString("name"));
            assertThat(file.getInt("type_id")).isEqualTo(isDirectory ? 2 : 1);
        });
        assertThat(events).extracting(event -> event.getInt("activity_id")).contains(1, 2, 4, 5, 6, 10, 11, 99);
        JsonObject copy = events.stream()
                .filter(event -> event.getInt("activity_id") == 6)
                .findFirst()
                .orElseThrow();
        assertThat(copy.getJsonObject("file_result").getString("uid"))
                .isNotEqualTo(copy.getJsonObject("file").getString("uid"));
    }

    /** What somebody did, all as the schema says. */
    private List<JsonObject> of(Visitor somebody, String... actions) {
        List<JsonObject> events = house.audit().all().stream()
                .filter(event -> event.person() == somebody.person().id())
                .filter(event -> actions.length == 0 || Set.of(actions).contains(event.action()))
                .map(OcsfOfDeedsTest::json)
                .toList();
        assertThat(events).isNotEmpty().allSatisfy(event -> assertThat(OcsfSchema.faults(event))
                .isEmpty());
        return events;
    }

    private static String privileges(JsonObject event) {
        return String.join(", ", event.getJsonArray("privileges").getValuesAs(JsonString::getString));
    }

    private static JsonObject json(org.strongroom.audit.RecordedEvent event) {
        return Json.createReader(new StringReader(new String(Ocsf.json(event), UTF_8)))
                .readObject();
    }

    private static HolderWish person(Visitor visitor) {
        return new HolderWish(Principal.Kind.PERSON, visitor.person().id(), "");
    }
}
