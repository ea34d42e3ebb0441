package org.strongroom.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strongroom.files.FilesFixture.refusal;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.strongroom.condition.EntityTags;
import org.strongroom.condition.IfHeader;
import org.strongroom.condition.Preconditions;
import org.strongroom.path.NodePath;
import org.strongroom.persistence.TestDatabase;
import org.strongroom.problem.Problem;

/** What one may not see is as good as absent, in the answer and in the work that it takes. */
@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class HiddenTest {
    @Parameter
    TestDatabase.Kind kind;

    private Visitor stranger;
    private NodePath here;
    private NodePath hidden;
    private NodePath missing;

    @BeforeEach
    void open() {
        FilesFixture house = FilesFixture.on(kind);
        stranger = house.someone("stranger");
        here = house.sharedDirectory();
        stranger.put(here.child("mine"), "x");
        hidden = NodePath.of("public", "finance", UUID.randomUUID().toString());
        missing = NodePath.of("public", "nothing", hidden.name().text());
        Visitor accountant = house.someone("carol", "accountants");
        accountant.makeDirectory(hidden);
        accountant.put(hidden.child("f"), "secret");
        accountant.lock(hidden.child("f"), false);
    }

    @TestFactory
    Stream<DynamicTest> isRefusedExactlyAsWhatIsMissing() {
        Preconditions any = new Preconditions(EntityTags.ANY, null, null, null, IfHeader.NONE);
        return Stream.of(
                same("list", (who, path) -> who.list(path)),
                same("show", Visitor::show),
                same("read", Visitor::read),
                same("put", (who, path) -> who.put(path, "x")),
                same("put if it exists", (who, path) -> who.put(path, "x", any)),
                same("authorise a put", (who, path) -> who.files()
                        .authorizePut(who.caller(), path, 1, Preconditions.NONE)),
                same("make a directory", Visitor::makeDirectory),
                same("delete", (who, path) -> who.delete(path)),
                same("move", (who, path) -> who.move(path, here.child("m"), true)),
                same("move onto", (who, path) -> who.move(here.child("mine"), path, true)),
                same("copy", (who, path) -> who.copy(path, here.child("c"), true)),
                same("copy onto", (who, path) -> who.copy(here.child("mine"), path, false)),
                same(
                        "change properties",
                        (who, path) -> who.change(path, new PropertyPatch(List.of(), null, null), Preconditions.NONE)),
                same("lock", (who, path) -> who.lock(path, true)),
                same("refresh a lock", (who, path) -> who.files()
                        .refreshLock(who.caller(), path, Duration.ofHours(1), Preconditions.NONE)),
                same("unlock", (who, path) -> who.unlock(path, "urn:uuid:x")));
    }

    @Test
    void isNotListed() {
        assertThat(stranger.list(NodePath.of("public"))).contains("everyone").doesNotContain("finance", "engineering");
    }

    @Test
    void someoneElsesPrivateDirectoryIsNotReachedByItsNumber() {
        assertThat(refusal(() -> stranger.show(NodePath.of("private", "1")))).isInstanceOf(Problem.NotFound.class);
        assertThat(refusal(() -> stranger.show(NodePath.of("trash")))).isInstanceOf(Problem.NotFound.class);
    }

    private DynamicTest same(String name, BiConsumer<Visitor, NodePath> act) {
        return DynamicTest.dynamicTest(name, () -> {
            for (int depth = 0; depth < 3; depth++) {
                NodePath there = at(hidden, depth);
                NodePath nowhere = at(missing, depth);
                assertThat(refusal(() -> act.accept(stranger, there)))
                        .isEqualTo(refusal(() -> act.accept(stranger, nowhere)));
                assertThat(statements(act, there)).as("statements").isEqualTo(statements(act, nowhere));
            }
        });
    }

    /** The work of the refusal, which the time of the answer tells of. */
    private long statements(BiConsumer<Visitor, NodePath> act, NodePath path) {
        return kind.open().statements(() -> refusal(() -> act.accept(stranger, path)));
    }

    /** The public directory itself, a directory in it, and a file in that. */
    private static NodePath at(NodePath directory, int depth) {
        return List.of(directory.parent(), directory, directory.child("f")).get(depth);
    }
}
