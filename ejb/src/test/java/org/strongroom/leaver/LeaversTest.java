package org.strongroom.leaver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.strongroom.files.FilesFixture;
import org.strongroom.files.Visitor;
import org.strongroom.identity.Person;
import org.strongroom.identity.Role;
import org.strongroom.path.NodePath;
import org.strongroom.people.Directory;
import org.strongroom.people.Register;
import org.strongroom.people.Standing;
import org.strongroom.persistence.TestDatabase;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class LeaversTest {
    private static final NodePath PLAN = NodePath.of("private", "plan.txt");

    @Parameter
    TestDatabase.Kind kind;

    private FilesFixture house;
    private Visitor admin;
    private Visitor leaver;
    private Visitor heir;
    private Directory directory;
    private Leavers leavers;

    @BeforeEach
    void open() {
        house = FilesFixture.on(kind);
        admin = house.someone("admin", Set.of(Role.ADMIN), Set.of());
        leaver = house.someone("leaver", "engineers");
        heir = house.someone("heir");
        directory = new Directory(house.database().database(), house.clock());
        leavers = LeaversFixture.leavers(house);
    }

    @Test
    void successorGetsThePrivateDirectoryWithIdsAndVersions() {
        leaver.put(PLAN, "one");
        leaver.put(PLAN, "two");
        long node = leaver.show(PLAN).node().id();

        Leaver gone = remove();

        NodePath handed = NodePath.of("private", gone.handedAs(), "plan.txt");
        assertThat(heir.read(handed)).isEqualTo("two");
        assertThat(heir.show(handed).node().id()).isEqualTo(node);
        assertThat(heir.show(handed).node().version()).isEqualTo(2);
        assertThat(gone.successor()).contains(heir.person());
    }

    @Test
    void leaverIsLetInNoMoreAndTheirLocksEnd() {
        NodePath shared = house.sharedDirectory().child("plan.txt");
        leaver.put(shared, "one");
        leaver.lock(shared, false);
        remove();
        heir.put(shared, "two");
        assertThat(directory.find(leaver.person().id()).orElseThrow().standing())
                .isEqualTo(Standing.FROZEN);
        assertThat(house.people().findByLogin(leaver.person().login())).isEmpty();
        assertThat(new Register(house.database().database())
                        .holder("CORP\\" + leaver.person().login()))
                .as("auditors still find them by their login")
                .map(Person::id)
                .contains(leaver.person().id());
    }

    @Test
    void doneTwiceIsDoneOnce() {
        leaver.put(PLAN, "one");
        Leaver first = remove();
        Leaver again = remove();
        assertThat(again.handedAs()).isEqualTo(first.handedAs());
        assertThat(heir.list(NodePath.of("private"))).hasSize(1);
        assertThat(leavers.list(admin.caller()))
                .filteredOn(l -> l.person().id() == leaver.person().id())
                .hasSize(1);
    }

    @Test
    void successorMayBeNamedLater() {
        leaver.put(PLAN, "one");
        assertThat(leavers.remove(admin.caller(), leaver.person().id(), Optional.empty())
                        .successor())
                .isEmpty();
        assertThat(heir.read(NodePath.of("private", remove().handedAs(), "plan.txt")))
                .isEqualTo("one");
        Visitor other = house.someone("other");
        assertRefused(
                () -> leavers.remove(
                        admin.caller(),
                        leaver.person().id(),
                        Optional.of(other.person().id())),
                Problem.Conflict.class);
    }

    @Test
    void onlyAdministratorsLetLeaveAndNotThemselvesNorIntoThemselves() {
        assertRefused(
                () -> leavers.remove(heir.caller(), leaver.person().id(), Optional.empty()), Problem.Forbidden.class);
        assertRefused(
                () -> leavers.remove(admin.caller(), admin.person().id(), Optional.empty()), Problem.Conflict.class);
        assertRefused(
                () -> leavers.remove(
                        admin.caller(),
                        leaver.person().id(),
                        Optional.of(leaver.person().id())),
                Problem.Conflict.class);
        assertRefused(() -> leavers.list(heir.caller()), Problem.Forbidden.class);
        assertThat(house.people().findByLogin(leaver.person().login())).isPresent();
    }

    @Test
    void mistakeCanBeUndone() {
        remove();
        leavers.restore(admin.caller(), leaver.person().id());
        assertThat(house.people().findByLogin(leaver.person().login())).isPresent();
        assertRefused(() -> leavers.restore(admin.caller(), leaver.person().id()), Problem.NotFound.class);
    }

    private Leaver remove() {
        return leavers.remove(
                admin.caller(), leaver.person().id(), Optional.of(heir.person().id()));
    }

    private static void assertRefused(Runnable call, Class<? extends Problem> problem) {
        assertThatThrownBy(call::run).isInstanceOfSatisfying(ProblemException.class, e -> assertThat(e.problem())
                .isInstanceOf(problem));
    }
}
