package org.strongroom.device;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.strongroom.identity.Scope;
import org.strongroom.path.NodePath;

/** How a scope is kept: its paths percent-encoded, one a line. */
final class StoredScope {
    private StoredScope() {}

    static String paths(Scope scope) {
        return scope.paths().stream().map(NodePath::encoded).collect(Collectors.joining("\n"));
    }

    static Scope of(String paths, boolean readOnly) {
        return new Scope(
                Arrays.stream(paths.split("\n", -1))
                        .filter(path -> !path.isEmpty())
                        .map(NodePath::parse)
                        .toList(),
                readOnly);
    }
}
