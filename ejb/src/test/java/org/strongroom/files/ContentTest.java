package org.strongroom.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strongroom.files.FilesFixture.refusal;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.strongroom.audit.RecordedEvent;
import org.strongroom.condition.EntityTag;
import org.strongroom.condition.EntityTags;
import org.strongroom.condition.IfHeader;
import org.strongroom.condition.Preconditions;
import org.strongroom.http.ByteRange;
import org.strongroom.http.RangeField;
import org.strongroom.identity.Caller;
import org.strongroom.path.Name;
import org.strongroom.path.NodePath;
import org.strongroom.persistence.TestDatabase;
import org.strongroom.problem.Problem;
import org.strongroom.tree.Change;
import org.strongroom.tree.Node;

/** PUT, GET, MKCOL, DELETE and listings. */
@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class ContentTest {
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
    }

    @Test
    void whatIsPutIsRead() {
        NodePath file = here.child("plan.txt");

        Written written = alice.put(file, "one");

        assertThat(written.created()).isTrue();
        assertThat(alice.read(file)).isEqualTo("one");
        assertThat(written.resource().node().content().mediaType()).isEqualTo("text/plain");
    }

    @Test
    void overwritingKeepsTheNodeAndItsFormerContent() {
        NodePath file = here.child("plan.txt");
        Written first = alice.put(file, "one");

        Written second = alice.put(file, "two");

        assertThat(second.created()).isFalse();
        assertThat(second.resource().node().id())
                .isEqualTo(first.resource().node().id());
        assertThat(second.resource().node().version()).isEqualTo(2);
        assertThat(alice.read(file)).isEqualTo("two");
        assertThat(former(first.resource().node().id()))
                .containsExactly(first.resource().node().content().blob().toString());
    }

    @Test
    void theEntityTagTellsContentsApart() {
        NodePath file = here.child("plan.txt");
        EntityTag one = alice.put(file, "one").resource().node().entityTag();
        EntityTag two = alice.put(file, "two").resource().node().entityTag();
        EntityTag again = alice.put(file, "one").resource().node().entityTag();

        assertThat(two).isNotEqualTo(one);
        assertThat(again).isEqualTo(one);
    }

    @Test
    void namesAreToldApartByCaseUnlessTheDirectorySaysOtherwise() {
        alice.put(here.child("Plan.TXT"), "one");
        NodePath windows = house.sharedDirectoryWithoutCase();
        alice.put(windows.child("Plan.TXT"), "one");

        assertThat(refusal(() -> alice.read(here.child("plan.txt")))).isInstanceOf(Problem.NotFound.class);
        assertThat(alice.read(windows.child("plan.txt"))).isEqualTo("one");
        assertThat(alice.recorded())
                .singleElement()
                .extracting(RecordedEvent::path)
                .isEqualTo(windows.child("Plan.TXT").toString());
        assertThat(alice.list(windows)).containsExactly("Plan.TXT");
    }

    @Test
    void puttingIntoAMissingDirectoryConflicts() {
        assertThat(refusal(() -> alice.put(here.child("missing").child("f"), "x")))
                .isInstanceOf(Problem.Conflict.class);
    }

    @Test
    void puttingBelowAFileConflicts() {
        alice.put(here.child("f"), "x");

        assertThat(refusal(() -> alice.put(here.child("f").child("g"), "x"))).isInstanceOf(Problem.Conflict.class);
    }

    @Test
    void aDirectoryTakesNoContentAndGivesNone() {
        alice.makeDirectory(here.child("d"));

        assertThat(refusal(() -> alice.put(here.child("d"), "x"))).isInstanceOf(Problem.MethodNotAllowed.class);
        assertThat(refusal(() -> alice.open(here.child("d")))).isInstanceOf(Problem.MethodNotAllowed.class);
    }

    @Test
    void aDirectoryIsMadeOnceAndOnlyWhereItsParentIs() {
        assertThat(alice.makeDirectory(here.child("d")).created()).isTrue();

        assertThat(refusal(() -> alice.makeDirectory(here.child("d")))).isInstanceOf(Problem.MethodNotAllowed.class);
        assertThat(refusal(() -> alice.makeDirectory(here.child("no").child("d"))))
                .isInstanceOf(Problem.Conflict.class);
    }

    @Test
    void whatIsDeletedIsGoneWithAllBelowItAndItsNameIsFree() {
        NodePath directory = here.child("d");
        alice.makeDirectory(directory);
        long file = alice.put(directory.child("f"), "one").resource().node().id();

        alice.delete(directory);

        assertThat(refusal(() -> alice.read(directory.child("f")))).isInstanceOf(Problem.NotFound.class);
        assertThat(house.tree().find(file)).isPresent();
        assertThat(alice.put(directory, "now a file").created()).isTrue();
    }

    @Test
    void aListingShowsMembersInOrderPageAfterPage() {
        Node directory = alice.show(here).node();
        Change change = new Change(1, Instant.EPOCH);
        house.database().transactions().run(() -> {
            for (int i = 0; i < Members.PAGE + 3; i++) {
                house.tree().createDirectory(directory, new Name("d%04d".formatted(i)), change);
            }
        });

        List<String> names = alice.list(here);

        assertThat(names).hasSize(Members.PAGE + 3).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void everyoneHasAPrivateDirectoryOfTheirOwn() {
        Visitor bob = house.someone("bob");
        NodePath file = NodePath.of("private", "diary.txt");
        alice.put(file, "alice's");

        assertThat(refusal(() -> bob.read(file))).isInstanceOf(Problem.NotFound.class);
        bob.put(file, "bob's");

        assertThat(alice.read(file)).isEqualTo("alice's");
        assertThat(bob.list(NodePath.of("private"))).containsExactly("diary.txt");
    }

    @Test
    void aFileThatTheClientHasAlreadyIsNotModified() {
        NodePath file = here.child("plan.txt");
        EntityTag tag = alice.put(file, "one").resource().node().entityTag();
        Preconditions none = new Preconditions(null, new EntityTags(false, List.of(tag)), null, null, IfHeader.NONE);

        assertThat(house.files().open(alice.caller(), file, Portion.WHOLE, none).notModified())
                .isTrue();
        alice.put(file, "two");
        assertThat(house.files().open(alice.caller(), file, Portion.WHOLE, none).notModified())
                .isFalse();
    }

    @Test
    void whatPartIsReadIsOnTheRecordBeforeItIsSent() {
        NodePath file = here.child("plan.txt");
        alice.put(file, "0123456789");
        List<ByteRange> ranges = List.of(new ByteRange(0, 1), new ByteRange(8, 9));

        OpenFile open = house.files().open(alice.caller(), file, node -> ranges, Preconditions.NONE);

        assertThat(open.ranges()).isEqualTo(ranges);
        assertThat(alice.recorded()).singleElement().satisfies(event -> {
            assertThat(event.bytes()).isEqualTo(10);
            assertThat(event.detail()).isEqualTo("bytes 0-1, 8-9");
        });
    }

    @Test
    void aPartThatIsNotThereIsNotOnTheRecordAsRead() {
        NodePath file = here.child("plan.txt");
        alice.put(file, "one");
        Caller caller = alice.caller();
        Portion missing = node -> RangeField.parse("bytes=3-", node.size());

        assertThat(refusal(() -> house.files().open(caller, file, missing, Preconditions.NONE)))
                .isInstanceOf(Problem.RangeNotSatisfiable.class);
        assertThat(alice.recorded()).isEmpty();
    }

    @Test
    void aConditionThatDoesNotHoldChangesNothing() {
        NodePath file = here.child("plan.txt");
        alice.put(file, "one");
        EntityTags other = new EntityTags(false, List.of(EntityTag.strong("other")));
        Preconditions ifMatch = new Preconditions(other, null, null, null, IfHeader.NONE);
        Preconditions ifNone = new Preconditions(null, EntityTags.ANY, null, null, IfHeader.NONE);
        Preconditions old = new Preconditions(null, null, null, Instant.EPOCH, IfHeader.NONE);

        for (Preconditions failing : List.of(ifMatch, ifNone, old)) {
            assertThat(refusal(() -> alice.put(file, "two", failing))).isInstanceOf(Problem.PreconditionFailed.class);
            assertThat(refusal(() -> alice.delete(file, failing))).isInstanceOf(Problem.PreconditionFailed.class);
        }
        assertThat(alice.read(file)).isEqualTo("one");
    }

    @Test
    void ifMatchOnWhatIsMissingFails() {
        Preconditions any = new Preconditions(EntityTags.ANY, null, null, null, IfHeader.NONE);

        assertThat(refusal(() -> alice.put(here.child("missing"), "x", any)))
                .isInstanceOf(Problem.PreconditionFailed.class);
    }

    private List<String> former(long node) {
        return house.database().database().call(session -> session.createNativeQuery(
                        "select h.blob from node_history h where h.node_id = :node order by h.since", String.class)
                .setParameter("node", node)
                .getResultList());
    }
}
