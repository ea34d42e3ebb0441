package org.strongroom.live;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Paths as records name them. */
final class Paths {
    private Paths() {}

    /** What the path is directly in; empty for the root and what is directly in it. */
    static String parent(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    static Set<String> parents(Collection<String> paths) {
        return paths.stream().map(Paths::parent).collect(Collectors.toSet());
    }
}
