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
import org.strongroom.condition.Preconditions;
import org.strongroom.identity.Credential;
import org.strongroom.identity.Origin;
import org.strongroom.identity.Scope;
import org.strongroom.path.NodePath;
import org.strongroom.persistence.TestDatabase;
import org.strongroom.problem.Problem;

/** What a workstation's key opens of that which its owner may open. */
@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class ScopeTest {
    @Parameter
    TestDatabase.Kind kind;

    private Visitor owner;
    private NodePath inside;
    private NodePath outside;

    @BeforeEach
    void open() {
        FilesFixture house = FilesFixture.on(kind);
        owner = house.someone("owner");
        inside = house.sharedDirectory();
        outside = house.sharedDirectory();
        owner.put(inside.child("plan"), "one");
        owner.put(outside.child("plan"), "one");
        owner.put(NodePath.of("private", "plan"), "one");
    }

    @Test
    void whatIsOutsideIsAsGoodAsAbsent() {
        Visitor scoped = with(new Scope(List.of(inside), false));
        assertThat(scoped.read(inside.child("plan"))).isEqualTo("one");
        scoped.put(inside.child("plan"), "two");
        for (NodePath path :
                List.of(outside, outside.child("plan"), NodePath.of("private"), NodePath.of("private", "plan"))) {
            assertThat(refusal(() -> scoped.show(path))).isInstanceOf(Problem.NotFound.class);
        }
        assertThat(scoped.list(NodePath.ROOT)).hasSize(1);
        assertThat(scoped.list(inside.parent())).hasSize(1);
    }

    @Test
    void nothingComesInFromOutsideOrGoesOut() {
        Visitor scoped = with(new Scope(List.of(inside), false));
        refusal(() -> scoped.copy(outside.child("plan"), inside.child("copy"), true));
        refusal(() -> scoped.move(inside.child("plan"), outside.child("moved"), true));
        refusal(() -> scoped.move(inside.child("plan"), inside.parent().child("moved"), true));
        refusal(() -> scoped.put(outside.child("new"), "new"));
        refusal(() -> scoped.delete(outside.child("plan"), Preconditions.NONE));
        assertThat(owner.list(outside)).hasSize(1);
        assertThat(owner.list(inside)).hasSize(1);
    }

    @Test
    void readOnlyKeyChangesNothing() {
        Visitor reader = with(new Scope(List.of(), true));
        assertThat(reader.read(NodePath.of("private", "plan"))).isEqualTo("one");
        assertThat(reader.show(inside).writable()).isFalse();
        assertThat(refusal(() -> reader.put(inside.child("plan"), "two"))).isInstanceOf(Problem.Forbidden.class);
        assertThat(refusal(() -> reader.delete(inside.child("plan")))).isInstanceOf(Problem.Forbidden.class);
        assertThat(refusal(() -> reader.makeDirectory(inside.child("new")))).isInstanceOf(Problem.Forbidden.class);
        assertThat(refusal(() -> reader.lock(inside.child("plan"), false))).isInstanceOf(Problem.Forbidden.class);
        assertThat(refusal(() -> reader.move(inside.child("plan"), inside.child("moved"), true)))
                .isInstanceOf(Problem.Forbidden.class);
    }

    private Visitor with(Scope scope) {
        return owner.from(
                new Credential(Credential.Kind.DEVICE_PASSWORD, "1", scope, Instant.EPOCH),
                new Origin("WS", "192.0.2.7", "webdav", "test"));
    }
}
