package org.strongroom.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strongroom.files.FilesFixture.refusal;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.strongroom.path.NodePath;
import org.strongroom.persistence.TestDatabase;
import org.strongroom.problem.Problem;

@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class RestoringTest {
    @Parameter
    TestDatabase.Kind kind;

    private FilesFixture house;
    private Restoring restoring;
    private Visitor alice;
    private NodePath here;
    private NodePath file;

    @BeforeEach
    void open() {
        house = FilesFixture.on(kind);
        restoring = house.restoring();
        alice = house.someone("alice");
        here = house.sharedDirectory();
        file = here.child("plan.txt");
    }

    @Test
    void putsItBackWhereItWasAsItWas() {
        long id = discard(file);

        Written written = restoring.restore(alice.caller(), id);

        assertThat(written.resource().path()).isEqualTo(file);
        assertThat(written.resource().node().id()).isEqualTo(id);
        assertThat(alice.read(file)).isEqualTo("one");
        assertThat(restoring.list(alice.caller())).isEmpty();
    }

    @Test
    void bringsBackWhatIsBelow() {
        NodePath directory = here.child("deep");
        alice.makeDirectory(directory);
        alice.put(directory.child("leaf.txt"), "leaf");
        long id = alice.show(directory).node().id();
        alice.delete(directory);

        restoring.restore(alice.caller(), id);

        assertThat(alice.read(directory.child("leaf.txt"))).isEqualTo("leaf");
    }

    @Test
    void worksInThePrivateDirectory() {
        long id = discard(NodePath.of("private", "diary.txt"));

        assertThat(restoring.list(alice.caller())).singleElement().satisfies(former -> assertThat(former.path())
                .isEqualTo(NodePath.of("private", "diary.txt")));
        restoring.restore(alice.caller(), id);

        assertThat(alice.read(NodePath.of("private", "diary.txt"))).isEqualTo("one");
    }

    @Test
    void isForThosePeopleAloneWhoDeletedIt() {
        long id = discard(file);
        Visitor bob = house.someone("bob");

        assertThat(refusal(() -> restoring.restore(bob.caller(), id))).isInstanceOf(Problem.NotFound.class);
        assertThat(restoring.list(bob.caller())).isEmpty();
    }

    @Test
    void doesNotTakeANameThatIsInUse() {
        long id = discard(file);
        alice.put(file, "two");

        assertThat(refusal(() -> restoring.restore(alice.caller(), id))).isInstanceOf(Problem.Conflict.class);
        assertThat(alice.read(file)).isEqualTo("two");
    }

    @Test
    void saysSoWhenTheDirectoryIsGone() {
        NodePath directory = here.child("gone");
        alice.makeDirectory(directory);
        long id = discard(directory.child("plan.txt"));
        alice.delete(directory);

        assertThat(refusal(() -> restoring.restore(alice.caller(), id))).isInstanceOf(Problem.Conflict.class);
    }

    @Test
    void whatIsNotInTheTrashIsNotFound() {
        long id = alice.put(file, "one").resource().node().id();

        assertThat(refusal(() -> restoring.restore(alice.caller(), id))).isInstanceOf(Problem.NotFound.class);
    }

    @Test
    void isOnTheRecord() {
        long id = discard(file);

        restoring.restore(alice.caller(), id);

        assertThat(alice.recorded()).singleElement().satisfies(event -> {
            assertThat(event.action()).isEqualTo("restore");
            assertThat(event.path()).isEqualTo(file.toString());
            assertThat(event.object()).isEqualTo(id);
        });
    }

    private long discard(NodePath path) {
        long id = alice.put(path, "one").resource().node().id();
        alice.delete(path);
        return id;
    }
}
