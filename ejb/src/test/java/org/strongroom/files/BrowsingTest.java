package org.strongroom.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strongroom.files.FilesFixture.refusal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.strongroom.files.Browsing.Rows;
import org.strongroom.path.NodePath;
import org.strongroom.persistence.TestDatabase;
import org.strongroom.problem.Problem;

@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class BrowsingTest {
    private static final MemberQuery ALL = new MemberQuery(MemberOrder.BY_NAME, "");

    @Parameter
    TestDatabase.Kind kind;

    private Browsing browsing;
    private Visitor alice;
    private NodePath here;

    @BeforeEach
    void open() {
        FilesFixture house = FilesFixture.on(kind);
        browsing = house.browsing();
        alice = house.someone("alice");
        here = house.sharedDirectory();
        alice.put(here.child("b.txt"), "22");
        alice.put(here.child("A.txt"), "333");
        alice.put(here.child("c.md"), "1");
        alice.makeDirectory(here.child("zoo"));
    }

    @Test
    void directoriesComeFirstAndCaseDoesNotMatter() {
        assertThat(names(ALL)).containsExactly("zoo", "A.txt", "b.txt", "c.md");
    }

    @Test
    void ordersBySizeBothWays() {
        assertThat(names(query("size", ""))).containsExactly("zoo", "c.md", "b.txt", "A.txt");
        assertThat(names(query("-size", ""))).containsExactly("zoo", "A.txt", "b.txt", "c.md");
    }

    @Test
    void filtersAndCountsWhatIsLeft() {
        MemberWindow window = window(query("name", ".TXT"), new Rows("", 0, 1, ""));

        assertThat(shown(window)).containsExactly("A.txt");
        assertThat(window.total()).isEqualTo(2);
    }

    @Test
    void keepsItsNumbersWhileOthersChangeTheDirectory() {
        String snapshot = window(ALL, new Rows("", 0, 1, "")).snapshot();
        alice.delete(here.child("b.txt"));
        alice.put(here.child("0.txt"), "new");

        MemberWindow later = window(ALL, new Rows(snapshot, 1, 10, ""));

        assertThat(later.snapshot()).isEqualTo(snapshot);
        assertThat(later.total()).isEqualTo(4);
        assertThat(later.members()).hasSize(3).element(1).isNull();
        assertThat(names(ALL)).containsExactly("zoo", "0.txt", "A.txt", "c.md");
    }

    @Test
    void jumpsToTheFirstNameThatBeginsSo() {
        MemberWindow window = window(ALL, new Rows("", 0, 10, "C"));

        assertThat(window.match()).hasValue(3);
        assertThat(window.offset()).isEqualTo(3);
        assertThat(shown(window)).containsExactly("c.md");
    }

    @Test
    void tellsWhereNodesHaveGoneInANewerSnapshot() {
        List<Long> before = ids(window(ALL, new Rows("", 0, 10, "")));
        alice.put(here.child("0.txt"), "new");
        alice.delete(here.child("A.txt"));

        MemberWindow newer = window(ALL, new Rows("", 0, 1, "", Set.of(before.get(1), before.get(2))));

        assertThat(newer.rows()).isEqualTo(Map.of(before.get(2), 2));
    }

    @Test
    void whoMayNotListSeesOfAMemberOnlyTheWay() {
        Visitor bob = FilesFixture.on(kind).someone("bob");
        NodePath everything = NodePath.of("public");

        assertThat(shown(browsing.window(bob.caller(), everything, ALL, new Rows("", 0, 100, ""))))
                .contains("everyone")
                .doesNotContain("finance");
    }

    @Test
    void anothersSnapshotIsNotTaken() {
        String snapshot = window(ALL, new Rows("", 0, 1, "")).snapshot();
        Visitor bob = FilesFixture.on(kind).someone("bob");

        assertThat(browsing.window(bob.caller(), here, ALL, new Rows(snapshot, 0, 1, ""))
                        .snapshot())
                .isNotEqualTo(snapshot);
    }

    @Test
    void leavesARecordOfEachWindow() {
        window(ALL, new Rows("", 2, 10, ""));

        assertThat(alice.recorded()).singleElement().satisfies(event -> {
            assertThat(event.action()).isEqualTo("list");
            assertThat(event.path()).isEqualTo(here.toString());
            assertThat(event.detail()).isEqualTo("members from row 2, 2 of 4");
        });
    }

    @Test
    void aFileAndAnUnknownOrderAreRefused() {
        assertThat(refusal(() -> browsing.window(alice.caller(), here.child("c.md"), ALL, new Rows("", 0, 1, ""))))
                .isInstanceOf(Problem.MethodNotAllowed.class);
        assertThat(refusal(() -> MemberOrder.parse("colour"))).isInstanceOf(Problem.BadRequest.class);
        assertThat(refusal(() -> new Rows("", -1, 1, ""))).isInstanceOf(Problem.BadRequest.class);
    }

    @Test
    void theRootHasRowsToo() {
        MemberWindow window = browsing.window(alice.caller(), NodePath.ROOT, ALL, new Rows("", 0, 10, ""));

        assertThat(shown(window)).containsExactly("private", "public");
    }

    private static MemberQuery query(String order, String filter) {
        return new MemberQuery(MemberOrder.parse(order), filter);
    }

    private List<String> names(MemberQuery query) {
        return shown(window(query, new Rows("", 0, 100, "")));
    }

    private MemberWindow window(MemberQuery query, Rows rows) {
        return browsing.window(alice.caller(), here, query, rows);
    }

    private static List<Long> ids(MemberWindow window) {
        return window.members().stream()
                .map(member -> Objects.requireNonNull(member).node().id())
                .toList();
    }

    private static List<String> shown(MemberWindow window) {
        return window.members().stream()
                .map(member -> Objects.requireNonNull(member).path().name().text())
                .toList();
    }
}
