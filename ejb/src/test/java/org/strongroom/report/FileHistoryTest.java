package org.strongroom.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.strongroom.access.Principal;
import org.strongroom.audit.Action;
import org.strongroom.audit.DirectorySpan;
import org.strongroom.audit.RecordedEvent;
import org.strongroom.condition.EntityTags;
import org.strongroom.condition.IfHeader;
import org.strongroom.condition.Preconditions;
import org.strongroom.files.FilesFixture;
import org.strongroom.files.Portion;
import org.strongroom.files.Visitor;
import org.strongroom.identity.Role;
import org.strongroom.leaver.Leaver;
import org.strongroom.leaver.LeaversFixture;
import org.strongroom.path.Name;
import org.strongroom.path.NodePath;
import org.strongroom.persistence.TestDatabase;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;
import org.strongroom.report.format.Format;
import org.strongroom.sharing.Directories;
import org.strongroom.sharing.DirectoryChange;
import org.strongroom.sharing.HolderWish;
import org.strongroom.sharing.PublicDirectory;
import org.strongroom.sharing.SharingFixture;

/** R01: what happened to one file, under whatever path. */
@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class FileHistoryTest {
    @Parameter
    TestDatabase.Kind kind;

    private FilesFixture house;
    private Visitor alice;
    private Visitor bob;
    private NodePath here;
    private AuditorsDesk desk;

    @BeforeEach
    void open() {
        house = FilesFixture.on(kind);
        alice = house.someone("alice");
        bob = house.someone("bob");
        here = house.sharedDirectory();
        desk = new AuditorsDesk(house);
    }

    @Test
    void aFilesHistoryFollowsItThroughRenamesFromAnyOfItsPaths() {
        alice.put(here.child("a.txt"), "one");
        alice.move(here.child("a.txt"), here.child("b.txt"), false);
        bob.open(here.child("b.txt"));
        alice.move(here.child("b.txt"), here.child("c.txt"), false);
        alice.put(here.child("c.txt"), "two");

        for (String name : List.of("a.txt", "b.txt", "c.txt")) {
            assertThat(desk.history(here.child(name)))
                    .extracting(row -> row.get("action"))
                    .containsExactly("create", "move", "read", "move", "modify");
        }
        assertThat(desk.history(here.child("a.txt")))
                .extracting(row -> row.get("path"))
                .containsExactly(
                        here.child("a.txt").toString(),
                        here.child("a.txt").toString(),
                        here.child("b.txt").toString(),
                        here.child("b.txt").toString(),
                        here.child("c.txt").toString());
    }

    @Test
    void aFileThatIsReplacedAtEachSaveHasItsWholeHistory() {
        NodePath directory = here.child("deep");
        NodePath file = directory.child("plan.doc");
        alice.makeDirectory(directory);
        alice.put(file, "first");
        for (int i = 0; i < 50; i++) {
            alice.put(directory.child("~" + i + ".tmp"), "save " + i);
            alice.delete(file);
            alice.move(directory.child("~" + i + ".tmp"), file, false);
        }
        alice.move(directory, here.child("deeper"), false);

        assertThat(desk.history(file)).hasSize(1 + 50 + 1).last().satisfies(row -> assertThat(row)
                .containsEntry("path", directory.toString()));
    }

    @Test
    void ofThousandsOfTimesThoseAreAskedForInWhichTheDirectoryMoved() {
        NodePath directory = here.child("busy");
        alice.makeDirectory(directory);
        alice.move(directory, here.child("moved"), false);
        RecordedEvent move = alice.recorded().stream()
                .filter(event -> event.action().equals("move"))
                .findFirst()
                .orElseThrow();
        Instant moved = move.time();
        List<DirectorySpan> spans = IntStream.range(-2500, 2500)
                .mapToObj(i -> new DirectorySpan(move.object(), moved.plusMillis(2 * i), moved.plusMillis(2 * i + 1)))
                .toList();

        assertThat(house.audit().events().eventful(spans, Instant.EPOCH, moved.plusSeconds(60)))
                .containsExactly(new DirectorySpan(move.object(), moved, moved.plusMillis(1)));
    }

    @Test
    void aPublicDirectoryThatGetsAnotherNameIsMovedWithAllThatIsInIt() {
        Visitor admin = house.someone("admin", Set.of(Role.ADMIN), Set.of());
        Directories directories = new SharingFixture(house).directories();
        Name before = new Name("d" + UUID.randomUUID());
        Name after = new Name("e" + UUID.randomUUID());
        PublicDirectory made = directories.create(
                admin.caller(),
                before,
                List.of(new HolderWish(Principal.Kind.PERSON, alice.person().id(), "")));
        NodePath file = NodePath.of("public", before.text(), "f");
        alice.put(file, "one");
        directories.change(
                admin.caller(), made.node().id(), new DirectoryChange(after, null, null), Preconditions.NONE);

        assertThat(desk.history(file))
                .extracting(row -> row.get("action") + " " + row.get("path"))
                .containsExactly("create " + file, "move /public/" + before);
        assertThat(desk.rows(Asked.of("R04", Map.of("below", "/public/" + after))))
                .singleElement()
                .extracting(row -> row.get("path") + " " + row.get("newPath"))
                .isEqualTo("/public/" + before + " /public/" + after);
    }

    @Test
    void aFilesHistoryTellsOfRefusalsAtPathsThatARenamedDirectoryGaveIt() {
        alice.makeDirectory(here.child("before"));
        alice.put(here.child("before").child("f"), "one");
        alice.move(here.child("before"), here.child("between"), false);
        NodePath between = here.child("between").child("f");
        house.files().refused(bob.caller(), Action.READ, between, null, new Problem.NotFound());
        alice.move(here.child("between"), here.child("after"), false);

        assertThat(desk.history(here.child("before").child("f")))
                .extracting(row -> row.get("action") + " " + row.get("path"))
                .containsExactly(
                        "create " + here.child("before").child("f"),
                        "move " + here.child("before"),
                        "read " + between,
                        "move " + here.child("between"));
    }

    @Test
    void aFilesHistoryTellsOfMovesAndDeletionsOfTheDirectoriesThatItLayIn() {
        NodePath outer = here.child("outer");
        alice.makeDirectory(outer);
        alice.move(outer, here.child("before"), false);
        alice.makeDirectory(here.child("before").child("inner"));
        alice.put(here.child("before").child("inner").child("f"), "one");
        alice.move(here.child("before"), here.child("after"), false);
        alice.put(here.child("away"), "x");
        alice.delete(here.child("after"));

        assertThat(desk.history(here.child("before").child("inner").child("f")))
                .extracting(row -> row.get("action") + " " + row.get("path"))
                .containsExactly(
                        "create " + here.child("before").child("inner").child("f"),
                        "move " + here.child("before"),
                        "delete " + here.child("after"));
    }

    @Test
    void aFilesHistoryTellsThatADirectoryAboveCameBack() {
        NodePath outer = here.child("outer");
        alice.makeDirectory(outer);
        alice.makeDirectory(outer.child("inner"));
        alice.put(outer.child("inner").child("f"), "one");
        long node = alice.show(outer).node().id();
        alice.delete(outer);
        house.restoring().restore(alice.caller(), node);

        assertThat(desk.history(outer.child("inner").child("f")))
                .extracting(row -> row.get("action") + " " + row.get("path"))
                .containsExactly("create " + outer.child("inner").child("f"), "delete " + outer, "restore " + outer);
    }

    @Test
    void aFilesHistoryAndDeparturesTellThatItWentToASuccessor() {
        Visitor admin = house.someone("admin", Set.of(Role.ADMIN), Set.of());
        alice.put(NodePath.of("private", "plan.txt"), "one");
        Leaver gone = LeaversFixture.leavers(house)
                .remove(
                        admin.caller(),
                        alice.person().id(),
                        Optional.of(bob.person().id()));
        bob.open(NodePath.of("private", gone.handedAs(), "plan.txt"));

        String own = "/private/" + alice.person().login();
        String handed = "/private/" + bob.person().login() + "/" + gone.handedAs();
        assertThat(desk.history(NodePath.of("private", alice.person().login(), "plan.txt")))
                .extracting(row -> row.get("action") + " " + row.get("path") + " " + row.get("destination"))
                .containsExactly(
                        "create " + own + "/plan.txt ",
                        "remove-leaver " + own + " " + handed,
                        "read " + handed + "/plan.txt ");
        assertThat(desk.rows(Asked.of("R04", Map.of("below", own))))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("login", admin.person().login())
                        .containsEntry("newPath", handed));
    }

    @Test
    void aFileThatLeftADirectoryHasNoPartInWhatHappensToItAfterwards() {
        NodePath directory = here.child("d");
        alice.makeDirectory(directory);
        alice.put(directory.child("f"), "one");
        alice.move(directory.child("f"), here.child("f"), false);
        alice.delete(directory);

        assertThat(desk.history(here.child("f")))
                .extracting(row -> row.get("action"))
                .containsExactly("create", "move");
    }

    @Test
    void aFileIsFoundByAPathThatOnlyItsDirectorysRenameGaveIt() {
        alice.makeDirectory(here.child("d"));
        alice.put(here.child("d").child("f"), "one");
        alice.move(here.child("d"), here.child("e"), false);

        assertThat(desk.history(here.child("e").child("f")))
                .extracting(row -> row.get("action"))
                .containsExactly("create", "move");
    }

    @Test
    void aCopysHistoryBeginsWithTheCopy() {
        alice.put(here.child("f"), "one");
        alice.copy(here.child("f"), here.child("g"), false);

        assertThat(desk.history(here.child("g")))
                .extracting(row -> row.get("action"))
                .containsExactly("copy");
        assertThat(desk.history(here.child("f")))
                .extracting(row -> row.get("action"))
                .containsExactly("create", "copy");
    }

    @Test
    void aFilesHistoryTellsWhoWasRefused() {
        NodePath file = NodePath.of("public", "finance", UUID.randomUUID().toString());
        house.someone("carol", "accountants").put(file, "one");
        house.files().refused(bob.caller(), Action.READ, file, null, new Problem.NotFound());

        assertThat(desk.history(file))
                .extracting(row -> row.get("action") + " " + row.get("outcome") + " " + row.get("reason"))
                .containsExactly("create done ", "read refused not-found");
    }

    @Test
    void aPrivateFileIsFoundByItsPersonsLogin() {
        alice.put(NodePath.of("private", "diary"), "one");
        bob.put(NodePath.of("private", "diary"), "two");

        assertThat(desk.history(NodePath.of("private", alice.person().login(), "diary")))
                .singleElement()
                .satisfies(row ->
                        assertThat(row.get("person")).isEqualTo(alice.person().id()));
    }

    @Test
    void whatWasToBeMovedHereInVainIsTold() {
        NodePath file = here.child("plan.txt");
        alice.put(file, "one");
        NodePath source = here.child("other.txt");
        house.files().refused(bob.caller(), Action.MOVE, source, file, new Problem.Forbidden("no"));

        assertThat(desk.history(file))
                .extracting(row -> row.get("action") + " " + row.get("outcome") + " " + row.get("path"))
                .containsExactly("create done " + file, "move refused " + source);
    }

    @Test
    void whatLiesInTheTrashWithItsDirectoryIsNotToldToBeRestored() {
        NodePath directory = here.child("d");
        alice.makeDirectory(directory);
        NodePath file = directory.child("f");
        long node = alice.put(file, "one").resource().node().id();
        alice.delete(file);
        house.restoring().restore(alice.caller(), node);
        assertThat(restorable(file)).containsExactly("is restored");

        alice.delete(directory);
        assertThat(restorable(file)).containsExactly("from the trash, with d, without end");
        assertThat(restorable(directory)).contains("from the trash, without end");
    }

    private List<Object> restorable(NodePath path) {
        return desk.rows(Asked.of("R04", Map.of("below", path.toString()))).stream()
                .map(row -> row.get("restorable"))
                .toList();
    }

    @Test
    void aPathThatNeverWasIsNotTakenForOneThatNobodyTouched() {
        alice.put(here.child("f"), "one");

        for (NodePath never : List.of(here.child("never"), NodePath.of("private", "nobody-at-all", "f"))) {
            assertThatThrownBy(() -> desk.history(never))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("Nothing has ever been at this path");
        }
    }

    @Test
    void whatWasSentStandsInTheRowOfTheRead() {
        NodePath file = here.child("video");
        alice.put(file, "0123456789");
        house.audit().trail().ended(bob.open(file).receipt(), 10, true);
        house.audit().trail().ended(bob.open(file).receipt(), 4, false);
        bob.open(file);
        Preconditions held = new Preconditions(null, EntityTags.ANY, null, null, IfHeader.NONE);
        assertThat(house.files().open(bob.caller(), file, Portion.WHOLE, held).notModified())
                .isTrue();

        assertThat(desk.history(file))
                .extracting(row -> row.get("action") + " " + row.get("bytes") + " " + row.get("sentBytes") + " "
                        + row.get("sentOutcome"))
                .containsExactly("create 10  ", "read 10 10 done", "read 10 4 failed", "read 10  ", "read 0  ");
        assertThat(desk.rows(Asked.of("R02", Map.of("login", bob.person().login(), "calls", "each"))))
                .extracting(row -> row.get("sentBytes"))
                .containsExactly(10L, 4L, "", "");
    }

    @Test
    void whatWasSentIsFoundForEveryPageOfEvents() {
        NodePath file = here.child("video");
        alice.put(file, "0123456789");
        for (int i = 0; i < 1001; i++) {
            house.audit().trail().ended(bob.open(file).receipt(), i, true);
        }
        alice.open(file);

        assertThat(desk.rows(Asked.of("R02", Map.of("login", bob.person().login()))))
                .extracting(row -> row.get("sentBytes"))
                .containsExactlyElementsOf(
                        LongStream.range(0, 1001).<Object>mapToObj(i -> i).toList());
    }

    @Test
    void everyCellThatMustBeKnownIsFilled() {
        alice.put(here.child("f"), "one");

        assertThat(desk.history(here.child("f")).get(0))
                .containsEntry("login", alice.person().login())
                .containsEntry("subject", alice.person().subject())
                .containsEntry("credential", "device-password")
                .containsEntry("workstation", "WS-114")
                .containsEntry("address", "192.0.2.7")
                .containsEntry("protocol", "webdav")
                .containsEntry("version", 1L)
                .containsEntry("bytes", 3L)
                .containsEntry("outcome", "done")
                .doesNotContainEntry("request", "")
                .doesNotContainEntry("object", 0L);
    }

    @Test
    void aPeriodThatIsOverGivesTheSameBytesAgain() throws IOException {
        alice.put(here.child("f"), "one");
        bob.open(here.child("f"));
        Map<String, String> asked = Map.of(
                "path",
                here.child("f").toString(),
                "until",
                house.clock().instant().toString());

        String first = AuditorsDesk.written(desk.run(Asked.of("R01", asked)), Format.CSV);
        bob.open(here.child("f"));
        String second = AuditorsDesk.written(desk.run(Asked.of("R01", asked)), Format.CSV);

        assertThat(second).isEqualTo(first);
        assertThat(first.lines()).hasSize(3);
    }

    @Test
    void aPeriodIncludesItsBeginningAndNotItsEnd() {
        alice.put(here.child("f"), "one");
        alice.put(here.child("f"), "two");
        alice.put(here.child("f"), "three");
        List<Map<String, Object>> all = desk.history(here.child("f"));
        Map<String, String> asked = Map.of(
                "path", here.child("f").toString(),
                "from", (String) all.get(1).get("time"),
                "until", (String) all.get(2).get("time"));

        assertThat(desk.rows(Asked.of("R01", asked))).containsExactly(all.get(1));
    }
}
