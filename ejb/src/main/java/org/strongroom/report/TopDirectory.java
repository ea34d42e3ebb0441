package org.strongroom.report;

import java.util.List;
import org.strongroom.tree.Node;

/**
 * Where rights begin: a public directory or a private one.
 *
 * @param path as records name it
 * @param chain from the root down to it
 */
record TopDirectory(String path, List<Node> chain) {
    TopDirectory {
        chain = List.copyOf(chain);
    }
}
