package org.strongroom.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strongroom.files.FilesFixture.refusal;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.strongroom.audit.RecordedEvent;
import org.strongroom.condition.Preconditions;
import org.strongroom.path.NodePath;
import org.strongroom.persistence.TestDatabase;
import org.strongroom.problem.Problem;
import org.strongroom.tree.DeadProperty;
import org.strongroom.tree.PropertyName;

@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class MoveAndCopyTest {
    @Parameter
    TestDatabase.Kind kind;

    private FilesFixture house;
    private Visitor alice;
    private NodePath here;

    @BeforeEach
    void open() {
        house = FilesFixture.on(kind);
        alice = house.someone("alice");
        here = house.sharedDirectory();
        alice.makeDirectory(here.child("a"));
        alice.put(here.child("a").child("f"), "one");
    }

    @Test
    void aMovedDirectoryTakesItsMembersAlongAndKeepsItsId() {
        long id = alice.show(here.child("a")).node().id();

        Written moved = alice.move(here.child("a"), here.child("b"), false);

        assertThat(moved.created()).isTrue();
        assertThat(moved.resource().node().id()).isEqualTo(id);
        assertThat(alice.read(here.child("b").child("f"))).isEqualTo("one");
        assertThat(refusal(() -> alice.show(here.child("a")))).isInstanceOf(Problem.NotFound.class);
    }

    @Test
    void aCopyIsItsOwnAndLeavesTheOriginal() {
        Written copied = alice.copy(here.child("a"), here.child("b"), false);

        alice.put(here.child("b").child("f"), "changed");

        assertThat(copied.created()).isTrue();
        assertThat(alice.read(here.child("a").child("f"))).isEqualTo("one");
        assertThat(copied.resource().node().id())
                .isNotEqualTo(alice.show(here.child("a")).node().id());
    }

    @Test
    void aShallowCopyOfADirectoryIsEmpty() {
        house.files().copy(alice.caller(), here.child("a"), here.child("b"), false, false, Preconditions.NONE);

        assertThat(alice.list(here.child("b"))).isEmpty();
    }

    @Test
    void deadPropertiesGoAlongWithBoth() {
        NodePath file = here.child("a").child("f");
        DeadProperty red = new DeadProperty(new PropertyName("urn:x", "colour"), "<c xmlns='urn:x'>red</c>");
        alice.change(
                file, new PropertyPatch(List.of(new PropertyChange(red.name(), red)), null, null), Preconditions.NONE);

        alice.copy(file, here.child("copy"), false);
        alice.move(file, here.child("moved"), false);

        assertThat(alice.show(here.child("copy")).properties()).containsExactly(red);
        assertThat(alice.show(here.child("moved")).properties()).containsExactly(red);
    }

    @Test
    void withoutOverwriteADestinationThatExistsStays() {
        alice.put(here.child("g"), "two");
        NodePath file = here.child("a").child("f");

        assertThat(refusal(() -> alice.move(file, here.child("g"), false)))
                .isInstanceOf(Problem.PreconditionFailed.class);
        assertThat(refusal(() -> alice.copy(file, here.child("g"), false)))
                .isInstanceOf(Problem.PreconditionFailed.class);

        assertThat(alice.read(here.child("g"))).isEqualTo("two");
        assertThat(alice.read(file)).isEqualTo("one");
    }

    @Test
    void withOverwriteTheDestinationGoesToTheTrash() {
        long former = alice.put(here.child("g"), "two").resource().node().id();

        Written moved = alice.move(here.child("a").child("f"), here.child("g"), true);

        assertThat(moved.created()).isFalse();
        assertThat(alice.read(here.child("g"))).isEqualTo("one");
        assertThat(house.tree().find(former)).isPresent();
        assertThat(alice.list(here)).containsExactly("a", "g");
    }

    @Test
    void nothingGoesOntoItself() {
        NodePath file = here.child("a").child("f");

        assertThat(refusal(() -> alice.move(file, file, true))).isInstanceOf(Problem.Forbidden.class);
        assertThat(refusal(() -> alice.copy(file, file, true))).isInstanceOf(Problem.Forbidden.class);
        assertThat(alice.read(file)).isEqualTo("one");
    }

    @Test
    void withoutCaseNothingIsCopiedOntoItselfByAnotherSpellingAndAMoveRespells() {
        NodePath windows = house.sharedDirectoryWithoutCase();
        alice.put(windows.child("f"), "one");

        assertThat(refusal(() -> alice.copy(windows.child("f"), windows.child("F"), true)))
                .isInstanceOf(Problem.Forbidden.class);
        alice.move(windows.child("f"), windows.child("F"), false);

        assertThat(alice.recorded())
                .singleElement()
                .extracting(RecordedEvent::path, RecordedEvent::destination)
                .containsExactly(
                        windows.child("f").toString(), windows.child("F").toString());
        assertThat(alice.list(windows)).containsExactly("F");
    }

    @Test
    void nothingGoesIntoItselfOrOntoADirectoryThatHoldsIt() {
        NodePath directory = here.child("a");
        NodePath inner = directory.child("inner");
        alice.makeDirectory(inner);

        assertThat(refusal(() -> alice.move(directory, inner.child("x"), true))).isInstanceOf(Problem.Conflict.class);
        assertThat(refusal(() -> alice.copy(directory, inner.child("x"), true))).isInstanceOf(Problem.Conflict.class);
        assertThat(refusal(() -> alice.move(inner, directory, true))).isInstanceOf(Problem.Conflict.class);
        assertThat(refusal(() -> alice.copy(inner, directory, true))).isInstanceOf(Problem.Conflict.class);
        assertThat(alice.list(directory)).containsExactly("f", "inner");
    }

    @Test
    void theDestinationsDirectoryMustExist() {
        NodePath file = here.child("a").child("f");

        assertThat(refusal(() -> alice.move(file, here.child("no").child("f"), true)))
                .isInstanceOf(Problem.Conflict.class);
        assertThat(alice.read(file)).isEqualTo("one");
    }

    @Test
    void fixedPlacesStay() {
        NodePath file = here.child("a").child("f");
        for (NodePath root : List.of(
                NodePath.ROOT, NodePath.of("public"), NodePath.of("private"), NodePath.of("public", "everyone"))) {
            assertThat(refusal(() -> alice.delete(root))).isInstanceOf(Problem.ProtectedRoot.class);
            assertThat(refusal(() -> alice.move(root, here.child("x"), true)))
                    .isInstanceOf(Problem.ProtectedRoot.class);
            assertThat(refusal(() -> alice.move(file, root, true))).isInstanceOf(Problem.ProtectedRoot.class);
            assertThat(refusal(() -> alice.copy(file, root, true))).isInstanceOf(Problem.ProtectedRoot.class);
        }
        assertThat(refusal(() -> alice.makeDirectory(NodePath.of("public", "mine"))))
                .isInstanceOf(Problem.Forbidden.class);
        assertThat(refusal(() -> alice.put(NodePath.of("mine"), "x"))).isInstanceOf(Problem.Forbidden.class);
    }

    @Test
    void whatMayOnlyBeReadIsNotMovedAway() {
        Visitor reader = house.someone("reader", "readers");
        Visitor accountant = house.someone("carol", "accountants");
        NodePath file = NodePath.of("public", "finance", here.name().text());
        accountant.put(file, "one");

        assertThat(refusal(() -> reader.move(file, here.child("stolen"), true))).isInstanceOf(Problem.Forbidden.class);
        assertThat(refusal(() -> reader.move(here.child("a"), file.parent().child("planted"), true)))
                .isInstanceOf(Problem.Forbidden.class);
        assertThat(reader.copy(file, here.child("copied"), true).created()).isTrue();
    }

    @Test
    void usageFollowsWhatMovesToAnotherTopDirectory() {
        NodePath mine = NodePath.of("private");
        long before = alice.show(mine).quota().used();

        alice.move(here.child("a"), mine.child("a"), false);

        assertThat(alice.show(mine).quota().used()).isEqualTo(before + 3);
    }
}
