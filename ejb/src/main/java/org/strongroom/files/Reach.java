package org.strongroom.files;

import java.util.ArrayList;
import java.util.List;
import org.strongroom.access.Standing;
import org.strongroom.identity.Scope;
import org.strongroom.path.NodePath;

/** How far the key of a workstation reaches along a path, of that which its person may. */
record Reach(Scope scope, NodePath path) {

    /** The standings along the path's beginning, as far as the key lets its person see. */
    List<Standing> narrowed(List<Standing> standings) {
        List<Standing> narrowed = new ArrayList<>(standings.size());
        for (int depth = 0; depth < standings.size(); depth++) {
            Reach here = new Reach(scope, new NodePath(path.names().subList(0, depth)));
            if (!here.isOpen()) {
                break;
            }
            narrowed.add(here.narrowed(standings.get(depth)));
        }
        return narrowed;
    }

    /** The standing at the path itself. */
    Standing narrowed(Standing standing) {
        return scope.allows(path, true) ? standing : standing.unchanging();
    }

    /** Whether the key lets its person see what is at the path. */
    boolean isOpen() {
        return scope.allows(path, false);
    }
}
