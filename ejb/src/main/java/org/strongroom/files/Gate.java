package org.strongroom.files;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.strongroom.access.AccessPolicy;
import org.strongroom.access.Right;
import org.strongroom.identity.Caller;
import org.strongroom.path.NodePath;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;
import org.strongroom.tree.Node;

/** Lets a caller through to what they may see, and says what they may do there. */
@Dependent
class Gate {
    private final Places places;
    private final AccessPolicy policy;

    @Inject
    Gate(Places places, AccessPolicy policy) {
        this.places = places;
        this.policy = policy;
    }

    /**
     * Finds what stands along the path as far as the caller may see it. What is hidden is as good as absent from here
     * on, so that every answer is the same for both.
     */
    Place enter(Caller caller, NodePath path) {
        Place place = places.find(caller, path);
        List<Node> chain = place.chain();
        int visible = 0;
        while (visible < chain.size()
                && allows(caller, place.path(), visible, false)
                && may(caller, chain.subList(0, visible + 1), Right.READ)) {
            visible++;
        }
        return visible == chain.size() ? place : new Place(place.path(), chain.subList(0, visible));
    }

    /** Like {@link #enter}, for a path where something must be. */
    Place enterExisting(Caller caller, NodePath path) {
        Place place = enter(caller, path);
        if (!place.exists()) {
            throw new ProblemException(new Problem.NotFound());
        }
        return place;
    }

    /** Requires the right to change what is at the place. */
    void requireWrite(Caller caller, Place place) {
        requireWrite(caller, place.path(), place.chain());
    }

    /** Requires the right to change which members the parent has. The parent must be a directory. */
    void requireWriteInParent(Caller caller, Place place) {
        if (!place.parentExists() || !place.parent().isDirectory()) {
            throw new ProblemException(new Problem.Conflict("The directory above does not exist."));
        }
        requireWrite(caller, place.path(), place.parents());
    }

    /** Whether the caller may change what is at the place. */
    boolean isWritable(Caller caller, Place place) {
        return caller.credential().scope().allows(place.path(), true) && may(caller, place.chain(), Right.WRITE);
    }

    boolean isVisible(Caller caller, Place place) {
        return caller.credential().scope().allows(place.path(), false) && may(caller, place.chain(), Right.READ);
    }

    private void requireWrite(Caller caller, NodePath path, List<Node> chain) {
        if (!caller.credential().scope().allows(path, true)) {
            throw new ProblemException(
                    new Problem.Forbidden("This workstation's key changes nothing here; its owner may give it more."));
        }
        if (!may(caller, chain, Right.WRITE)) {
            throw new ProblemException(new Problem.Forbidden("You may look here, but not change anything."));
        }
    }

    /** Whether the credential reaches the node at so many names of the path. */
    private static boolean allows(Caller caller, NodePath path, int depth, boolean write) {
        return caller.credential().scope().allows(new NodePath(path.names().subList(0, depth)), write);
    }

    private boolean may(Caller caller, List<Node> chain, Right right) {
        return policy.rights(caller.person(), chain).contains(right);
    }
}
