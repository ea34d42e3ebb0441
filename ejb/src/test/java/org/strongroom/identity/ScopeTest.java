package org.strongroom.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strongroom.path.NodePath;

class ScopeTest {
    @ParameterizedTest
    @CsvSource({
        "/, true, false",
        "/public, true, false",
        "/public/plans, true, true",
        "/public/plans/a/b, true, true",
        "/public/plan, false, false",
        "/public/Plans, false, false",
        "/public/plansX, false, false",
        "/private, false, false"
    })
    void opensItsDirectoriesAndTheWayToThem(String path, boolean read, boolean write) {
        Scope scope = new Scope(List.of(NodePath.of("public", "plans")), false);
        assertThat(scope.allows(NodePath.parse(path), false)).isEqualTo(read);
        assertThat(scope.allows(NodePath.parse(path), true)).isEqualTo(write);
        Scope readOnly = new Scope(scope.paths(), true);
        assertThat(readOnly.allows(NodePath.parse(path), false)).isEqualTo(read);
        assertThat(readOnly.allows(NodePath.parse(path), true)).isFalse();
        assertThat(Scope.ALL.allows(NodePath.parse(path), true)).isTrue();
    }
}
