package org.strongroom.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strongroom.files.FilesFixture.refusal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.strongroom.audit.Action;
import org.strongroom.audit.RecordedEvent;
import org.strongroom.condition.Preconditions;
import org.strongroom.lock.LockScope;
import org.strongroom.path.Name;
import org.strongroom.path.NodePath;
import org.strongroom.persistence.TestDatabase;
import org.strongroom.problem.Problem;
import org.strongroom.tree.Node;
import org.strongroom.tree.Roots;

/** Each use case leaves its record, and what was rolled back leaves none. */
@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class RecordsTest {
    @Parameter
    TestDatabase.Kind kind;

    private FilesFixture house;
    private Visitor alice;
    private NodePath here;
    private NodePath file;

    @BeforeEach
    void open() {
        house = FilesFixture.on(kind);
        alice = house.someone("alice");
        here = house.sharedDirectory();
        file = here.child("plan.txt");
    }

    @Test
    void creating() {
        long id = alice.put(file, "one").resource().node().id();

        RecordedEvent event = only("create", file);
        assertThat(event.object()).isEqualTo(id);
        assertThat(event.version()).isEqualTo(1);
        assertThat(event.bytes()).isEqualTo(3);
        assertThat(event.digest()).isEqualTo("7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed");
        assertThat(event.outcome()).isEqualTo("done");
    }

    @Test
    void whoAndFromWhere() {
        alice.put(file, "one");

        RecordedEvent event = only("create", file);
        assertThat(event.person()).isEqualTo(alice.person().id());
        assertThat(event.subject()).isEqualTo(alice.person().subject());
        assertThat(event.login()).isEqualTo(alice.person().login());
        assertThat(event.credential()).isEqualTo("device-password");
        assertThat(event.credentialId()).isEqualTo("17");
        assertThat(event.workstation()).isEqualTo("WS-114");
        assertThat(event.address()).isEqualTo("192.0.2.7");
        assertThat(event.protocol()).isEqualTo("webdav");
    }

    @Test
    void modifying() {
        alice.put(file, "one");
        alice.put(file, "two");

        assertThat(only("modify", file).version()).isEqualTo(2);
    }

    @Test
    void readingBeforeTheFirstByte() {
        alice.put(file, "one");
        alice.open(file);

        RecordedEvent event = only("read", file);
        assertThat(event.version()).isEqualTo(1);
        assertThat(event.bytes()).isEqualTo(3);
    }

    @Test
    void listing() {
        alice.list(here);

        assertThat(only("list", here).detail()).isEqualTo("members");
    }

    @Test
    void makingADirectory() {
        alice.makeDirectory(here.child("d"));

        assertThat(only("make-directory", here.child("d")).object())
                .isEqualTo(alice.show(here.child("d")).node().id());
    }

    @Test
    void deleting() {
        long id = alice.put(file, "one").resource().node().id();
        alice.delete(file);

        assertThat(only("delete", file).object()).isEqualTo(id);
    }

    @Test
    void moving() {
        long id = alice.put(file, "one").resource().node().id();
        alice.move(file, here.child("moved"), false);

        RecordedEvent event = only("move", file);
        assertThat(event.object()).isEqualTo(id);
        assertThat(event.destination()).isEqualTo(here.child("moved").toString());
        assertThat(event.destinationObject()).isEqualTo(id);
    }

    @Test
    void movingOntoAnotherTellsOfBoth() {
        alice.put(file, "one");
        long replaced = alice.put(here.child("moved"), "two").resource().node().id();
        alice.move(file, here.child("moved"), true);

        List<RecordedEvent> events = alice.recorded();
        assertThat(events).extracting(RecordedEvent::action).containsExactly("delete", "move");
        assertThat(events.get(0).object()).isEqualTo(replaced);
    }

    @Test
    void copyingADirectoryTellsOfEachNodeInIt() {
        alice.makeDirectory(here.child("d"));
        alice.put(here.child("d").child("f"), "one");
        long copy = alice.copy(here.child("d"), here.child("e"), false)
                .resource()
                .node()
                .id();

        List<RecordedEvent> events = alice.recorded();
        assertThat(events).extracting(RecordedEvent::action).containsExactly("copy", "copy");
        assertThat(events)
                .extracting(RecordedEvent::destination)
                .containsExactly(
                        here.child("e").toString(), here.child("e").child("f").toString());
        assertThat(events.get(0).destinationObject()).isEqualTo(copy);
    }

    @Test
    void changingProperties() {
        alice.put(file, "one");
        alice.change(file, new PropertyPatch(List.of(), java.time.Instant.EPOCH, null), Preconditions.NONE);

        only("change-properties", file);
    }

    @Test
    void lockingRefreshingAndUnlocking() {
        alice.put(file, "one");
        String token = alice.lock(file, true);
        assertThat(only("lock", file).detail()).isEqualTo("exclusive, depth infinity");

        house.files().refreshLock(alice.caller(), file, Duration.ofHours(1), Conditions.showing(token));
        only("refresh-lock", file);

        alice.unlock(file, token);
        only("unlock", file);
    }

    @Test
    void lockingANewNameTellsOfTheFileThatItMakes() {
        alice.lock(file, LockScope.EXCLUSIVE, false);

        assertThat(alice.recorded()).extracting(RecordedEvent::action).containsExactly("create", "lock");
    }

    @Test
    void aPrivateDirectoryIsNamedByItsPersonsLogin() {
        alice.put(NodePath.of("private", "diary"), "one");

        assertThat(alice.recorded())
                .singleElement()
                .extracting(RecordedEvent::path)
                .isEqualTo("/private/" + alice.person().login() + "/diary");
    }

    @Test
    void aRefusalIsTheFrontEndsToTell() {
        Problem problem = refusal(() -> alice.read(file));
        house.files().refused(alice.caller(), Action.READ, file, null, problem);

        RecordedEvent event = only("read", file);
        assertThat(event.outcome()).isEqualTo("refused");
        assertThat(event.reason()).isEqualTo("not-found");
    }

    @Test
    void noSpellingOfTheFirstNameHidesARefusal() {
        NodePath shouted = NodePath.of("PUBLIC", "finance", "pay.xlsx");
        house.files().refused(alice.caller(), Action.MOVE, shouted, shouted, new Problem.NotFound());

        assertThat(alice.recorded()).singleElement().satisfies(event -> {
            assertThat(event.path()).isEqualTo("/public/finance/pay.xlsx");
            assertThat(event.destination()).isEqualTo("/public/finance/pay.xlsx");
        });
    }

    @Test
    void aRefusalNamesWhatIsThereHoweverItWasAskedFor() {
        NodePath directory = house.sharedDirectoryWithoutCase();
        alice.put(directory.child("Pay"), "one");
        NodePath shouted = directory.child("PAY").child("New");
        Visitor stranger = house.someone("stranger");
        house.files().refused(stranger.caller(), Action.MOVE, shouted, shouted, new Problem.NotFound());

        assertThat(stranger.recorded()).singleElement().satisfies(event -> {
            assertThat(event.path())
                    .isEqualTo(directory.child("Pay").child("New").toString());
            assertThat(event.destination()).isEqualTo(event.path());
        });
    }

    @Test
    void aRefusalMakesNoPrivateDirectory() {
        NodePath mine = NodePath.of("private", "plan.txt");
        Visitor stranger = house.someone("stranger");
        house.files().refused(stranger.caller(), Action.READ, mine, null, new Problem.NotFound());

        assertThat(stranger.recorded())
                .singleElement()
                .extracting(RecordedEvent::path)
                .isEqualTo("/private/" + stranger.person().login() + "/plan.txt");
        Node roots = house.tree().find(Roots.PRIVATE).orElseThrow();
        assertThat(house.tree()
                        .resolve(
                                roots,
                                List.of(new Name(Long.toString(stranger.person().id())))))
                .isEmpty();
    }

    @Test
    void whatIsRefusedAtTheLastStepLeavesNeitherChangeNorRecord() {
        alice.put(here.child("large"), "0123456789");
        Visitor poor = alice.with(house.files(Optional.of(5L)));
        NodePath mine = NodePath.of("private", "large");

        Problem problem = refusal(() -> poor.copy(here.child("large"), mine, false));

        assertThat(problem).isInstanceOf(Problem.QuotaExceeded.class);
        assertThat(poor.recorded()).isEmpty();
        assertThat(refusal(() -> alice.show(mine))).isInstanceOf(Problem.NotFound.class);
    }

    @Test
    void namesCannotForgeARecord() {
        NodePath odd = here.child("\",\"action\":\"delete\u2028=cmd|'calc'!A0");
        alice.put(odd, "one");

        assertThat(only("create", odd).path()).isEqualTo(odd.toString());
    }

    private RecordedEvent only(String action, NodePath path) {
        List<RecordedEvent> events = alice.recorded();
        assertThat(events).hasSize(1);
        assertThat(events.get(0).action()).isEqualTo(action);
        assertThat(events.get(0).path()).isEqualTo(path.toString());
        return events.get(0);
    }
}
