package org.strongroom.files;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.strongroom.access.Ways;
import org.strongroom.identity.Caller;
import org.strongroom.lock.Locks;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;
import org.strongroom.tree.Node;
import org.strongroom.tree.Tree;

/** Takes away what is at a place, by deletion, by a move, or because something else comes there. */
@Dependent
class Removal {
    private final Gate gate;
    private final Locks locks;
    private final Tree tree;
    private final Ways ways;
    private final Stamp stamp;

    @Inject
    Removal(Gate gate, Locks locks, Tree tree, Ways ways, Stamp stamp) {
        this.gate = gate;
        this.locks = locks;
        this.tree = tree;
        this.ways = ways;
        this.stamp = stamp;
    }

    /** Requires that it is no root, and the right to take it away. */
    void admit(Caller caller, Place place) {
        if (place.isRoot()) {
            throw new ProblemException(new Problem.ProtectedRoot(place.path()));
        }
        gate.requireRemoval(caller, place);
    }

    /** Moves it into the trash; its locks end. */
    void carryOut(Caller caller, Place place) {
        endLocks(place.node());
        tree.discard(place.node(), stamp.by(caller));
        ways.moved(place.node());
    }

    /** Ends the locks on the node and below it. */
    void endLocks(Node node) {
        locks.end(locks.on(List.of(node.id())));
        if (node.isDirectory()) {
            locks.end(locks.below(node.id()));
        }
    }
}
