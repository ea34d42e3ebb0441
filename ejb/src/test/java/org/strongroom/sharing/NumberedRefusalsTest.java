package org.strongroom.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.strongroom.access.Level;
import org.strongroom.access.Principal;
import org.strongroom.access.Terms;
import org.strongroom.audit.Action;
import org.strongroom.audit.RecordedEvent;
import org.strongroom.condition.Preconditions;
import org.strongroom.files.FilesFixture;
import org.strongroom.files.Visitor;
import org.strongroom.identity.Caller;
import org.strongroom.identity.Role;
import org.strongroom.path.Name;
import org.strongroom.path.NodePath;
import org.strongroom.persistence.TestDatabase;
import org.strongroom.problem.Problem;

/** Whoever is refused what they ask for by its number is found at the place that it stands for. */
@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class NumberedRefusalsTest {
    @Parameter
    TestDatabase.Kind kind;

    private FilesFixture house;
    private NumberedRefusals refusals;
    private Visitor guest;
    private PublicDirectory directory;
    private long grant;

    @BeforeEach
    void open() {
        house = FilesFixture.on(kind);
        SharingFixture fixture = new SharingFixture(house);
        refusals = fixture.refusals();
        Visitor owner = house.someone("owner");
        guest = house.someone("guest");
        Name name = new Name("d-" + UUID.randomUUID());
        directory = fixture.directories()
                .create(
                        house.someone("admin", Set.of(Role.USER, Role.ADMIN), Set.of())
                                .caller(),
                        name,
                        List.of(person(owner)));
        NodePath below = NodePath.of("public", name.text()).child("below");
        owner.makeDirectory(below);
        grant = fixture.sharing()
                .grant(owner.caller(), below, person(guest), new Terms(Level.VIEW, null, ""), Preconditions.NONE)
                .grant()
                .id();
    }

    @Test
    void aGrantIsToldByItsPlace() {
        RecordedEvent event = refused(guest.caller(), new Numbered(Numbered.Kind.GRANT, grant));

        assertThat(event.path()).isEqualTo(directory.path() + "/below");
        assertThat(event.object()).isPositive();
        assertThat(event.detail()).isEqualTo("grant " + grant);
        assertThat(event.reason()).isEqualTo("forbidden");
    }

    @Test
    void aPublicDirectoryIsToldByItsName() {
        RecordedEvent event = refused(
                guest.caller(),
                new Numbered(Numbered.Kind.DIRECTORY, directory.node().id()));

        assertThat(event.path()).isEqualTo(directory.path());
        assertThat(event.object()).isEqualTo(directory.node().id());
    }

    @Test
    void whatHasNoPlaceIsToldByItsNumber() {
        for (Numbered asked :
                List.of(new Numbered(Numbered.Kind.GRANT, Long.MAX_VALUE), new Numbered(Numbered.Kind.PERSON, 17))) {
            RecordedEvent event = refused(guest.caller(), asked);

            assertThat(event.path()).isEmpty();
            assertThat(event.detail()).isEqualTo(asked.toString());
        }
    }

    @Test
    void toWhoIsNotKnownNoPlaceIsLookedUp() {
        Caller nobody = guest.caller().claiming("guest");

        assertThat(refused(nobody, new Numbered(Numbered.Kind.GRANT, grant)).path())
                .isEmpty();
    }

    @Test
    void aNameThatIsNoneIsToldBesideTheNumber() {
        Caller caller = guest.caller();
        refusals.refused(
                caller,
                Action.CHANGE_DIRECTORY,
                new Numbered(Numbered.Kind.DIRECTORY, directory.node().id()),
                new Problem.BadName("a/b", "A name has no slash."));

        assertThat(house.audit().of(caller.request())).singleElement().satisfies(event -> assertThat(event.detail())
                .isEqualTo("directory " + directory.node().id() + ", asked=a/b"));
    }

    private RecordedEvent refused(Caller caller, Numbered asked) {
        int before = house.audit().of(caller.request()).size();
        refusals.refused(caller, Action.LIST_GRANTS, asked, new Problem.Forbidden("no"));
        return house.audit().of(caller.request()).get(before);
    }

    private static HolderWish person(Visitor visitor) {
        return new HolderWish(Principal.Kind.PERSON, visitor.person().id(), "");
    }
}
