package org.strongroom.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.strongroom.blob.BlobId;
import org.strongroom.path.Name;
import org.strongroom.persistence.TestDatabase;
import org.strongroom.persistence.Transactions;

@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class TreeTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Change CHANGE = new Change(7, NOON);

    @Parameter
    TestDatabase.Kind kind;

    private TestDatabase opened;
    private Transactions transactions;
    private Tree tree;
    private Node top;

    @BeforeEach
    void open() {
        opened = kind.open();
        transactions = opened.transactions();
        tree = new Tree(opened.database());
        top = directory(tree.find(Roots.PUBLIC).orElseThrow(), "top-" + UUID.randomUUID());
    }

    @Test
    void resolveFindsEachNodeAlongThePathAndStopsAtTheFirstThatIsMissing() {
        Node inner = directory(directory(top, "a"), "b");
        Node file = file(inner, "plan.txt", "one");

        assertThat(resolve("a", "b", "plan.txt")).extracting(Node::id).endsWith(inner.id(), file.id());
        assertThat(resolve("a", "b", "nothing", "below")).hasSize(2);
        assertThat(resolve("nothing")).isEmpty();
    }

    @Test
    void aPathLongerThanOneStatementIsFollowedToItsEnd() {
        Node deepest = top;
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            names.add("level" + i);
            deepest = directory(deepest, "level" + i);
        }

        assertThat(resolve(names.toArray(String[]::new))).hasSize(40).endsWith(deepest);
    }

    @Test
    void namesAreComparedWithoutCaseAndByNfcAndKeepTheirSpelling() {
        Node file = file(top, "Re\u0301sume\u0301.TXT", "one");

        assertThat(resolve("R\u00e9sum\u00e9.txt")).containsExactly(file);
        assertThat(file.name().text()).isEqualTo("Re\u0301sume\u0301.TXT");
    }

    @Test
    void membersComeInPagesInTheOrderOfTheirNames() {
        IntStream.range(0, 25).forEach(i -> file(top, "f%02d".formatted(24 - i), "x"));

        List<Node> first = tree.children(top, null, 10);
        List<Node> rest = tree.children(top, first.get(9), 100);

        assertThat(first)
                .extracting(node -> node.name().text())
                .startsWith("f00")
                .endsWith("f09");
        assertThat(rest).hasSize(15).extracting(node -> node.name().text()).startsWith("f10");
    }

    @Test
    void aMoveKeepsTheIdAndTheSubtree() {
        Node source = directory(top, "source");
        Node file = file(source, "f", "one");
        Node target = directory(top, "target");

        Node moved = transactions.call(() -> tree.move(source, target, new Name("renamed"), CHANGE));

        assertThat(moved.id()).isEqualTo(source.id());
        assertThat(resolve("target", "renamed", "f")).extracting(Node::id).endsWith(file.id());
        assertThat(resolve("source")).isEmpty();
    }

    @Test
    void aChangeBasedOnAnOldRevisionIsRefused() {
        Node file = file(top, "f", "one");
        transactions.call(() -> tree.replaceContent(file, content("two"), NOON, CHANGE, top));

        assertThatThrownBy(
                        () -> transactions.call(() -> tree.replaceContent(file, content("three"), NOON, CHANGE, top)))
                .isInstanceOf(org.hibernate.StaleStateException.class);
        assertThat(resolve("f").get(0).version()).isEqualTo(2);
    }

    @Test
    void ofTwoWhoMakeTheSameNameOneCollides() {
        file(top, "f", "one");

        assertThatThrownBy(() -> file(top, "F", "two"))
                .isInstanceOf(org.hibernate.exception.ConstraintViolationException.class);
    }

    @Test
    void aDiscardedDirectoryIsGoneWithAllBelowItAndItsNameIsFree() {
        Node directory = directory(top, "d");
        file(directory, "f", "one");

        transactions.run(() -> tree.discard(directory, CHANGE));
        directory(top, "d");

        assertThat(resolve("d", "f")).hasSize(1);
        assertThat(tree.find(directory.id()).orElseThrow().parent()).isEqualTo(Roots.TRASH);
    }

    @Test
    void aDeepCopyHasItsOwnNodesTheSameContentAndTheProperties() {
        Node source = directory(top, "source");
        Node file = file(directory(source, "inner"), "f", "one");
        DeadProperty colour = new DeadProperty(new PropertyName("urn:x", "colour"), "<c xmlns='urn:x'>red</c>");
        transactions.call(() -> tree.setProperties(file, Set.of(colour)));
        List<Long> originals = new ArrayList<>();

        transactions.call(() -> tree.copy(
                source, top, new Name("copy"), true, CHANGE, top, (original, copy) -> originals.add(original.id())));

        Node copied = resolve("copy", "inner", "f").get(2);
        assertThat(copied.id()).isNotEqualTo(file.id());
        assertThat(copied.content()).isEqualTo(file.content());
        assertThat(tree.properties(List.of(copied)).get(copied.id())).containsExactly(colour);
        assertThat(originals).hasSize(3).startsWith(source.id());
    }

    @Test
    void aDeepCopyAsksTheDatabaseOnceForManyFiles() {
        Node source = directory(top, "source");
        IntStream.range(0, 400).forEach(i -> file(source, "f" + i, "one"));

        long statements = opened.statements(() -> transactions.call(
                () -> tree.copy(source, top, new Name("copy"), true, CHANGE, top, (original, copy) -> {})));

        assertThat(statements).isLessThan(40);
        assertThat(resolve("copy", "f399")).hasSize(2);
    }

    @Test
    void aDirectoryCopiedIntoItselfIsCopiedOnce() {
        Node source = directory(top, "source");
        file(source, "f", "one");

        transactions.call(
                () -> tree.copy(source, source, new Name("inside"), true, CHANGE, top, (original, copy) -> {}));

        assertThat(resolve("source", "inside", "f")).hasSize(3);
        assertThat(resolve("source", "inside", "inside")).hasSize(2);
    }

    @Test
    void twoMovesThatWouldPutEachDirectoryIntoTheOtherDoNotBothHappen() throws Exception {
        for (int round = 0; round < 20; round++) {
            Node a = directory(top, "a" + round);
            Node b = directory(top, "b" + round);
            List<Callable<Boolean>> moves = List.of(() -> moved(a, b, "x"), () -> moved(b, a, "x"));
            ExecutorService threads = Executors.newFixedThreadPool(2);
            int done = 0;
            for (Future<Boolean> move : threads.invokeAll(moves)) {
                done += move.get() ? 1 : 0;
            }
            threads.shutdown();

            assertThat(done).isEqualTo(1);
        }
    }

    @Test
    void usageCountsEveryVersionAndFoldingKeepsTheSum() {
        Node file = file(top, "f", "12345");
        transactions.call(() -> tree.replaceContent(file, content("1234567"), NOON, CHANGE, top));
        for (int i = 0; i < 200; i++) {
            file(top, "g" + i, "1");
        }

        new UsageFolding(opened.database(), transactions).run();

        assertThat(tree.used(top)).isEqualTo(212);
    }

    @Test
    void usageGoesAlongToAnotherTopDirectory() {
        Node other = directory(tree.find(Roots.PUBLIC).orElseThrow(), "other-" + UUID.randomUUID());
        Node directory = directory(top, "d");
        Node file = file(directory, "f", "12345");
        Node second = transactions.call(() -> tree.replaceContent(file, content("123"), NOON, CHANGE, top));
        transactions.call(() -> tree.move(second, directory, new Name("g"), CHANGE));

        transactions.run(() -> tree.transferUsage(directory, top, other));

        assertThat(tree.used(top)).isZero();
        assertThat(tree.used(other)).isEqualTo(8);
    }

    @Test
    void contentIsNamedByThePresentAndThePast() {
        Node file = file(top, "f", "old");
        transactions.call(() -> tree.replaceContent(file, content("new"), NOON, CHANGE, top));
        BlobId orphan = content("orphan").blob();

        assertThat(new ContentNames(opened.database())
                        .among(List.of(content("old").blob(), content("new").blob(), orphan)))
                .containsExactlyInAnyOrder(content("old").blob(), content("new").blob());
    }

    private boolean moved(Node node, Node parent, String name) {
        try {
            transactions.call(() -> tree.move(node, parent, new Name(name), CHANGE));
            return true;
        } catch (org.hibernate.StaleStateException e) {
            return false;
        }
    }

    private List<Node> resolve(String... names) {
        return tree.resolve(top, List.of(names).stream().map(Name::new).toList());
    }

    private Node directory(Node parent, String name) {
        return transactions.call(() -> tree.createDirectory(parent, new Name(name), CHANGE));
    }

    private Node file(Node parent, String name, String text) {
        return transactions.call(() -> tree.createFile(parent, new Name(name), content(text), NOON, CHANGE, top));
    }

    private static FileContent content(String text) {
        return new FileContent(BlobId.of(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)), "text/plain");
    }
}
