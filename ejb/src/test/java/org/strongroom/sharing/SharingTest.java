package org.strongroom.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.strongroom.files.FilesFixture.refusal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.strongroom.access.Grant;
import org.strongroom.access.Level;
import org.strongroom.access.Principal;
import org.strongroom.access.Terms;
import org.strongroom.audit.RecordedEvent;
import org.strongroom.condition.EntityTag;
import org.strongroom.condition.EntityTags;
import org.strongroom.condition.IfHeader;
import org.strongroom.condition.Preconditions;
import org.strongroom.files.FilesFixture;
import org.strongroom.files.Visitor;
import org.strongroom.identity.Role;
import org.strongroom.path.Name;
import org.strongroom.path.NodePath;
import org.strongroom.persistence.TestDatabase;
import org.strongroom.problem.Problem;

/** Directories and grants, and what they let people do. */
@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class SharingTest {
    @Parameter
    TestDatabase.Kind kind;

    private FilesFixture house;
    private Sharing sharing;
    private Directories directories;
    private AccessQuestions questions;
    private GrantHistory history;
    private Visitor admin;
    private Visitor owner;
    private Visitor guest;
    private PublicDirectory directory;
    private NodePath top;
    private NodePath deep;

    @BeforeEach
    void open() {
        house = FilesFixture.on(kind);
        SharingFixture fixture = new SharingFixture(house);
        sharing = fixture.sharing();
        directories = fixture.directories();
        questions = fixture.questions();
        history = fixture.history();
        admin = house.someone("admin", Set.of(Role.USER, Role.ADMIN), Set.of());
        owner = house.someone("owner");
        guest = house.someone("guest", "guests");
        Name name = new Name("d-" + UUID.randomUUID());
        directory = directories.create(admin.caller(), name, List.of(person(owner)));
        top = NodePath.of("public", name.text());
        deep = top.child("a").child("b").child("c");
        owner.makeDirectory(top.child("a"));
        owner.makeDirectory(top.child("a").child("b"));
        owner.makeDirectory(deep);
        owner.put(top.child("beside"), "secret");
        owner.put(top.child("a").child("beside"), "secret");
        owner.put(deep.child("f"), "text");
    }

    @Test
    void aNewDirectoryIsItsOwnersAlone() {
        assertThat(guest.list(NodePath.of("public"))).doesNotContain(top.name().text());
        assertThat(admin.list(NodePath.of("public"))).doesNotContain(top.name().text());
        assertThat(refusal(() -> admin.read(deep.child("f")))).isInstanceOf(Problem.NotFound.class);
    }

    @ParameterizedTest
    @CsvSource({
        "LIST,       true,  false, false, false",
        "VIEW,       true,  true,  false, false",
        "CONTRIBUTE, true,  true,  true,  false",
        "EDIT,       true,  true,  true,  true",
        "MANAGE,     true,  true,  true,  true",
    })
    void eachLevelAllowsWhatItSays(Level level, boolean list, boolean read, boolean create, boolean write) {
        grant(top, person(guest), level);

        assertThat(guest.list(deep).equals(List.of("f"))).isEqualTo(list);
        assertThat(may(() -> guest.read(deep.child("f")))).isEqualTo(read);
        assertThat(may(() -> guest.put(deep.child("new"), "x"))).isEqualTo(create);
        assertThat(may(() -> guest.put(deep.child("f"), "y"))).isEqualTo(write);
        assertThat(may(() -> guest.move(deep.child("f"), deep.child("g"), false)))
                .isEqualTo(write);
        assertThat(may(() -> guest.delete(top.child("beside")))).isEqualTo(write);
    }

    @Test
    void aContributorFinishesTheirOwnFilesAndNobodyElses() {
        grant(top, person(guest), Level.CONTRIBUTE);
        NodePath own = deep.child("own");
        guest.put(own, "");
        guest.put(own, "whole");
        guest.move(own, deep.child("named"), false);
        guest.makeDirectory(deep.child("New folder"));
        guest.move(deep.child("New folder"), deep.child("Plans"), false);
        owner.put(deep.child("named"), "corrected");

        assertThat(refusal(() -> guest.put(deep.child("named"), "again"))).isInstanceOf(Problem.Forbidden.class);
        assertThat(refusal(() -> guest.delete(deep.child("f")))).isInstanceOf(Problem.Forbidden.class);
        owner.put(deep.child("Plans").child("theirs"), "x");
        assertThat(refusal(() -> guest.delete(deep.child("Plans")))).isInstanceOf(Problem.Forbidden.class);
    }

    @Test
    void theWayToAGrantIsSeenAndNothingBesideIt() {
        grant(deep, person(guest), Level.VIEW);

        assertThat(guest.list(NodePath.of("public"))).contains(top.name().text());
        assertThat(guest.list(top)).containsExactly("a");
        assertThat(guest.list(top.child("a"))).containsExactly("b");
        assertThat(guest.list(deep)).containsExactly("f");
        assertThat(guest.show(top).quota()).isNull();
        assertThat(refusal(() -> guest.read(top.child("beside")))).isInstanceOf(Problem.NotFound.class);
        assertThat(refusal(() -> guest.put(top.child("beside"), "x")))
                .isEqualTo(refusal(() -> guest.put(top.child("missing"), "x")));
    }

    @Test
    void theWayFollowsAMoveAndEndsWithADeletion() {
        grant(deep, person(guest), Level.VIEW);
        owner.makeDirectory(top.child("new"));
        owner.move(top.child("a").child("b"), top.child("new").child("b"), false);

        assertThat(guest.list(top)).containsExactly("new");
        assertThat(guest.read(top.child("new").child("b").child("c").child("f")))
                .isEqualTo("text");
        owner.delete(top.child("new"));
        assertThat(refusal(() -> guest.show(top))).isInstanceOf(Problem.NotFound.class);
    }

    @Test
    void aCutEndsWhatIsInheritedButForOwners() {
        grant(top, person(guest), Level.EDIT);
        sharing.inherit(owner.caller(), top.child("a"), false, Preconditions.NONE);

        assertThat(guest.list(top)).containsExactly("a", "beside");
        assertThat(guest.list(top.child("a"))).isEmpty();
        assertThat(refusal(() -> guest.read(deep.child("f")))).isInstanceOf(Problem.NotFound.class);
        assertThat(refusal(() -> guest.delete(top.child("a")))).isInstanceOf(Problem.Forbidden.class);
        assertThat(owner.read(deep.child("f"))).isEqualTo("text");
        sharing.inherit(owner.caller(), top.child("a"), true, Preconditions.NONE);
        assertThat(guest.read(deep.child("f"))).isEqualTo("text");
    }

    @Test
    void whatCannotBeReadAsAWholeIsNotCopiedAndWhatCannotBeChangedIsNotMoved() {
        grant(top, person(guest), Level.EDIT);
        sharing.inherit(owner.caller(), deep, false, Preconditions.NONE);
        NodePath mine = NodePath.of("private", "copy-" + UUID.randomUUID());

        assertThat(refusal(() -> guest.copy(top.child("a"), mine, false))).isInstanceOf(Problem.Forbidden.class);
        assertThat(refusal(() -> guest.move(top.child("a"), mine, false))).isInstanceOf(Problem.Forbidden.class);
        assertThat(refusal(() -> guest.delete(top.child("a")))).isInstanceOf(Problem.Forbidden.class);
        assertThat(refusal(() -> guest.show(mine))).isInstanceOf(Problem.NotFound.class);
        grant(deep, person(guest), Level.VIEW);
        guest.copy(top.child("a"), mine, false);
        assertThat(guest.read(mine.child("b").child("c").child("f"))).isEqualTo("text");
    }

    @Test
    void groupsAndEveryoneAreGrantedToToo() {
        grant(top, new HolderWish(Principal.Kind.GROUP, 0, "guests"), Level.VIEW);
        grant(deep, new HolderWish(Principal.Kind.EVERYONE, 0, ""), Level.LIST);

        assertThat(guest.read(deep.child("f"))).isEqualTo("text");
        Visitor anyone = house.someone("anyone");
        assertThat(anyone.list(deep)).containsExactly("f");
        assertThat(refusal(() -> anyone.read(deep.child("f")))).isInstanceOf(Problem.Forbidden.class);
    }

    @Test
    void aGrantExpires() {
        SharedGrant shared = grant(deep, person(guest), Level.VIEW);
        java.time.Instant soon = java.time.Instant.parse("2100-01-01T00:00:00Z");
        sharing.change(
                owner.caller(), shared.grant().id(), terms -> new Terms(Level.VIEW, soon, ""), Preconditions.NONE);

        org.assertj.core.api.Assertions.assertThat(
                        house.grants().find(shared.grant().id()))
                .hasValueSatisfying(grant -> {
                    assertThat(grant.isLive(soon.minusMillis(1))).isTrue();
                    assertThat(grant.isLive(soon)).isFalse();
                });
    }

    @Test
    void anAdministratorGetsInByAGrantToThemselvesThatIsOnTheRecord() {
        grant(admin, top, person(admin), Level.VIEW);

        assertThat(admin.recorded())
                .extracting(RecordedEvent::action, RecordedEvent::path)
                .containsExactly(tuple("grant", top.toString()));
        assertThat(admin.read(deep.child("f"))).isEqualTo("text");
    }

    @Test
    void onlyWhoManagesGrantsAndAHiddenPlaceIsAsGoodAsAbsent() {
        assertThat(refusal(() -> grant(guest, top, person(guest), Level.EDIT))).isInstanceOf(Problem.NotFound.class);
        grant(top, person(guest), Level.EDIT);
        assertThat(refusal(() -> grant(guest, deep, person(guest), Level.MANAGE)))
                .isInstanceOf(Problem.Forbidden.class);
        assertThat(refusal(() -> sharing.list(guest.caller(), top.child("missing"))))
                .isInstanceOf(Problem.NotFound.class);
        Visitor auditor = house.auditor();
        assertThat(sharing.list(auditor.caller(), top).own()).hasSize(2);
        assertThat(refusal(() -> grant(auditor, top, person(auditor), Level.VIEW)))
                .isInstanceOf(Problem.NotFound.class);
    }

    @Test
    void aChangeTellsBeforeAndAfterAndIsBasedOnTheStateThatWasRead() {
        SharedGrant first = grant(top, person(guest), Level.VIEW);
        Preconditions based = basedOn(first.entityTag());
        SharedGrant second =
                sharing.change(owner.caller(), first.grant().id(), terms -> new Terms(Level.EDIT, null, "more"), based);

        assertThat(owner.recorded().get(0).detail())
                .isEqualTo(first.grant().words() + " (" + guest.person().login() + ") => "
                        + second.grant().words() + " (" + guest.person().login() + ") \"more\"");
        assertThat(refusal(() -> sharing.revoke(owner.caller(), first.grant().id(), based)))
                .isInstanceOf(Problem.PreconditionFailed.class);
        sharing.revoke(owner.caller(), first.grant().id(), basedOn(second.entityTag()));
        assertThat(refusal(() -> guest.show(top))).isInstanceOf(Problem.NotFound.class);
    }

    @Test
    void theHistoryOfAPlaceTellsWhoChangedWhatAndIsForThoseWhoMayAsk() {
        SharedGrant first = grant(deep, person(guest), Level.VIEW);
        sharing.change(
                admin.caller(), first.grant().id(), terms -> new Terms(Level.EDIT, null, "more"), Preconditions.NONE);
        sharing.revoke(owner.caller(), first.grant().id(), Preconditions.NONE);

        List<GrantChange> changes = history.of(owner.caller(), deep, 10);
        assertThat(changes)
                .extracting(
                        change -> change.by().orElseThrow().id(),
                        change -> change.before().map(Grant::level),
                        change -> change.after().map(Grant::level))
                .containsExactlyInAnyOrder(
                        tuple(owner.person().id(), Optional.empty(), Optional.of(Level.VIEW)),
                        tuple(admin.person().id(), Optional.of(Level.VIEW), Optional.of(Level.EDIT)),
                        tuple(owner.person().id(), Optional.of(Level.EDIT), Optional.empty()));
        assertThat(changes)
                .extracting(change -> change.holder().orElseThrow().name())
                .containsOnly(guest.person().login());
        assertThat(history.of(owner.caller(), deep, 1)).hasSize(1);
        assertThat(owner.recorded()).extracting(RecordedEvent::detail).contains("history");
        grant(deep, person(guest), Level.EDIT);
        assertThat(refusal(() -> history.of(guest.caller(), deep, 10))).isInstanceOf(Problem.Forbidden.class);
    }

    @Test
    void theHistoryOfAPlaceTellsWhoCutInheritanceAndLetItBeAgain() {
        grant(deep, person(owner), Level.MANAGE);
        sharing.inherit(owner.caller(), deep, false, Preconditions.NONE);
        sharing.inherit(admin.caller(), deep, false, Preconditions.NONE);
        sharing.inherit(admin.caller(), deep, true, Preconditions.NONE);

        assertThat(history.of(owner.caller(), deep, 10))
                .filteredOn(change -> change.holder().isEmpty())
                .extracting(change -> change.by().orElseThrow().id(), GrantChange::inherits)
                .containsExactlyInAnyOrder(
                        tuple(owner.person().id(), Optional.of(false)),
                        tuple(admin.person().id(), Optional.of(true)));
    }

    @Test
    void whoSeesAPlaceLearnsWhomToAskForMore() {
        grant(top, person(guest), Level.VIEW);
        grant(deep, new HolderWish(Principal.Kind.GROUP, 0, "guests"), Level.MANAGE);

        assertThat(questions.managers(guest.caller(), top))
                .extracting(Holder::name)
                .containsExactly(owner.person().login());
        assertThat(questions.managers(guest.caller(), deep))
                .extracting(Holder::name)
                .containsExactly(owner.person().login(), "guests");
        Visitor stranger = house.someone("stranger");
        assertThat(refusal(() -> questions.managers(stranger.caller(), deep))).isInstanceOf(Problem.NotFound.class);
    }

    @Test
    void theLastWhoManagesStays() {
        DirectoryChange nobodys = new DirectoryChange(null, null, List.of());

        assertThat(refusal(() ->
                        directories.change(admin.caller(), directory.node().id(), nobodys, Preconditions.NONE)))
                .isInstanceOf(Problem.Conflict.class);
    }

    @Test
    void anArchivedDirectoryIsReadAndNotChanged() {
        PublicDirectory archived = directories.change(
                admin.caller(), directory.node().id(), new DirectoryChange(null, true, null), Preconditions.NONE);

        assertThat(archived.node().marks().archived()).isTrue();
        assertThat(owner.read(deep.child("f"))).isEqualTo("text");
        assertThat(refusal(() -> owner.put(deep.child("f"), "x"))).isInstanceOf(Problem.Forbidden.class);
        assertThat(refusal(() -> owner.delete(top.child("beside")))).isInstanceOf(Problem.Forbidden.class);
    }

    @Test
    void aRenamedDirectoryKeepsItsGrants() {
        grant(top, person(guest), Level.VIEW);
        Name other = new Name("e-" + UUID.randomUUID());
        directories.change(
                admin.caller(), directory.node().id(), new DirectoryChange(other, null, null), Preconditions.NONE);

        assertThat(guest.list(NodePath.of("public", other.text()))).containsExactly("a", "beside");
        assertThat(refusal(() -> guest.show(top))).isInstanceOf(Problem.NotFound.class);
        assertThat(refusal(() -> directories.create(admin.caller(), other, List.of())))
                .isInstanceOf(Problem.Conflict.class);
    }

    @Test
    void questionsAreAnsweredByWhatDecides() {
        SharedGrant shared = grant(top.child("a"), person(guest), Level.VIEW);

        assertThat(questions.explain(owner.caller(), person(guest), deep).deciding())
                .map(grant -> grant.grant().id())
                .hasValue(shared.grant().id());
        assertThat(questions.who(owner.caller(), deep, 0, 1000).items())
                .extracting(finding -> finding.person().login())
                .containsExactly(owner.person().login(), guest.person().login());
        assertThat(questions.reach(guest.caller(), person(guest), 0, 1000).items())
                .extracting(Finding::path)
                .contains(top.child("a").toString());
        assertThat(refusal(() -> questions.reach(guest.caller(), person(owner), 0, 10)))
                .isInstanceOf(Problem.Forbidden.class);
        assertThat(refusal(() -> questions.explain(guest.caller(), person(guest), top.child("beside"))))
                .isInstanceOf(Problem.NotFound.class);
    }

    @Test
    void whatIfTellsWhoGainsAndWhoLosesAndChangesNothing() {
        grant(deep, person(guest), Level.VIEW);
        Visitor other = house.someone("other");

        assertThat(questions
                        .whatIf(
                                owner.caller(),
                                deep,
                                List.of(new ProposedGrant(person(other), Level.EDIT, null)),
                                true,
                                0,
                                1000)
                        .items())
                .extracting(shift -> shift.person().id(), Shift::before, Shift::after)
                .containsExactlyInAnyOrder(
                        tuple(guest.person().id(), Level.VIEW, null),
                        tuple(other.person().id(), null, Level.EDIT));
        assertThat(guest.read(deep.child("f"))).isEqualTo("text");
        assertThat(refusal(() -> other.show(deep))).isInstanceOf(Problem.NotFound.class);
    }

    private SharedGrant grant(NodePath path, HolderWish holder, Level level) {
        return grant(owner, path, holder, level);
    }

    private SharedGrant grant(Visitor by, NodePath path, HolderWish holder, Level level) {
        return sharing.grant(by.caller(), path, holder, new Terms(level, null, ""), Preconditions.NONE);
    }

    private static HolderWish person(Visitor visitor) {
        return new HolderWish(Principal.Kind.PERSON, visitor.person().id(), "");
    }

    private static Preconditions basedOn(EntityTag tag) {
        return new Preconditions(new EntityTags(false, List.of(tag)), null, null, null, IfHeader.NONE);
    }

    private static boolean may(Runnable act) {
        try {
            act.run();
            return true;
        } catch (org.strongroom.problem.ProblemException e) {
            assertThat(e.problem()).isInstanceOf(Problem.Forbidden.class);
            return false;
        }
    }
}
