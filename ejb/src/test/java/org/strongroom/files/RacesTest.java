package org.strongroom.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.strongroom.condition.EntityTags;
import org.strongroom.condition.IfHeader;
import org.strongroom.condition.Preconditions;
import org.strongroom.lock.LockScope;
import org.strongroom.path.NodePath;
import org.strongroom.persistence.TestDatabase;
import org.strongroom.problem.ProblemException;
import org.strongroom.tree.DeadProperty;
import org.strongroom.tree.PropertyName;

/** Many at once. */
@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class RacesTest {
    private static final int MANY = 20;
    private static final int FEW = 6;

    @Parameter
    TestDatabase.Kind kind;

    private final ExecutorService threads = Executors.newFixedThreadPool(MANY);
    private FilesFixture house;
    private NodePath here;

    @BeforeEach
    void open() {
        house = FilesFixture.on(kind);
        here = house.sharedDirectory();
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void ofManyWhoMakeAFileThatMustNotExistOneDoes() throws Exception {
        NodePath file = here.child("f");

        List<Integer> winners = wins(MANY, i -> house.someone("p").put(file, "by " + i, Conditions.NONE_THERE));

        assertThat(winners).hasSize(1);
        assertThat(house.someone("reader").read(file)).isEqualTo("by " + winners.get(0));
    }

    @Test
    void ofManyWhoReplaceTheSameVersionOneDoes() throws Exception {
        NodePath file = here.child("f");
        Visitor alice = house.someone("alice");
        EntityTags seen = new EntityTags(
                false, List.of(alice.put(file, "one").resource().node().entityTag()));

        List<Integer> winners =
                wins(MANY, i -> house.someone("p").put(file, "by " + i, Conditions.with(seen, IfHeader.NONE)));

        assertThat(winners).hasSize(1);
        assertThat(alice.show(file).node().version()).isEqualTo(2);
    }

    @Test
    void unconditionalPutsAllSucceedAndEachIsAVersion() throws Exception {
        NodePath file = here.child("f");

        List<Integer> done = wins(FEW, i -> house.someone("p").put(file, "by " + i));

        assertThat(done).hasSize(FEW);
        assertThat(house.someone("reader").show(file).node().version()).isEqualTo(FEW);
    }

    @Test
    void concurrentChangesOfPropertiesLoseNothing() throws Exception {
        NodePath file = here.child("f");
        Visitor alice = house.someone("alice");
        alice.put(file, "one");

        List<Integer> done = wins(FEW, i -> {
            DeadProperty property = new DeadProperty(new PropertyName("urn:x", "p" + i), "<p" + i + " xmlns='urn:x'/>");
            PropertyPatch patch = new PropertyPatch(List.of(new PropertyChange(property.name(), property)), null, null);
            return house.someone("p").change(file, patch, Preconditions.NONE);
        });

        assertThat(done).hasSize(FEW);
        assertThat(alice.show(file).properties()).hasSize(FEW);
    }

    @Test
    void ofManyWhoTakeAnExclusiveLockOneGetsIt() throws Exception {
        NodePath file = here.child("f");
        house.someone("alice").put(file, "one");

        assertThat(wins(FEW, i -> house.someone("p").lock(file, false))).hasSize(1);
    }

    @Test
    void ofALockOnADirectoryAndOneBelowItOneIsGranted() throws Exception {
        NodePath directory = here.child("d");
        Visitor alice = house.someone("alice");
        alice.makeDirectory(directory);
        alice.put(directory.child("f"), "one");

        List<Integer> winners = wins(
                2, i -> house.someone("p").lock(i == 0 ? directory : directory.child("f"), LockScope.EXCLUSIVE, true));

        assertThat(winners).hasSize(1);
    }

    @Test
    void everyWriteThatIsConfirmedIsOnTheRecordOnce() throws Exception {
        List<Visitor> visitors =
                IntStream.range(0, FEW).mapToObj(i -> house.someone("p")).toList();

        wins(FEW, i -> visitors.get(i).put(here.child("f" + i), "x"));

        assertThat(visitors)
                .allSatisfy(visitor -> assertThat(visitor.recorded()).hasSize(1));
    }

    /** Which of the acts, begun at once, were not refused. */
    private List<Integer> wins(int count, Act act) throws Exception {
        List<Callable<Boolean>> calls = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int index = i;
            calls.add(() -> succeeds(act, index));
        }
        List<Integer> winners = new ArrayList<>();
        List<Future<Boolean>> results = threads.invokeAll(calls);
        for (int i = 0; i < count; i++) {
            if (results.get(i).get()) {
                winners.add(i);
            }
        }
        return winners;
    }

    private static boolean succeeds(Act act, int index) {
        try {
            act.run(index);
            return true;
        } catch (ProblemException e) {
            return false;
        }
    }

    private interface Act {
        Object run(int index);
    }
}
