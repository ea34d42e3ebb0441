package org.strongroom.identity;

import java.util.List;
import org.strongroom.path.NodePath;

/**
 * What a credential opens of that which its person may open.
 *
 * @param paths directories, with all below them, as their owner sees them; none stands for everything
 * @param readOnly whether nothing may be changed
 */
public record Scope(List<NodePath> paths, boolean readOnly) {
    /** All that the person may do. */
    public static final Scope ALL = new Scope(List.of(), false);

    public Scope {
        paths = List.copyOf(paths);
    }

    /**
     * Whether it reaches what is at the path. The way down to a directory of the scope may be looked at. Paths are
     * compared letter by letter, so another spelling opens less and never more.
     *
     * @param write whether something is to be changed there
     */
    public boolean allows(NodePath path, boolean write) {
        if (write && readOnly) {
            return false;
        }
        return paths.isEmpty()
                || paths.stream().anyMatch(own -> isWithin(path, own) || (!write && isWithin(own, path)));
    }

    private static boolean isWithin(NodePath path, NodePath directory) {
        return path.depth() >= directory.depth()
                && path.names().subList(0, directory.depth()).equals(directory.names());
    }
}
