package org.strongroom.files;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import org.strongroom.access.AccessPolicy;
import org.strongroom.access.Right;
import org.strongroom.access.Standing;
import org.strongroom.access.Way;
import org.strongroom.identity.Caller;
import org.strongroom.identity.Person;
import org.strongroom.path.NodePath;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;
import org.strongroom.tree.Node;
import org.strongroom.tree.Tree;

/** Lets a caller through to what they may see, and says what they may do there. */
@Dependent
class Gate {
    private static final Logger LOG = System.getLogger(Gate.class.getName());

    private final Places places;
    private final AccessPolicy policy;
    private final Tree tree;

    @Inject
    Gate(Places places, AccessPolicy policy, Tree tree) {
        this.places = places;
        this.policy = policy;
        this.tree = tree;
    }

    /**
     * Finds what stands along the path as far as the caller may see it. What is hidden is as good as absent from here
     * on, so that every answer is the same for both.
     */
    Place enter(Caller caller, NodePath path) {
        Places.Found found = places.find(caller, path);
        Way way = policy.along(caller.person(), found.chain(), path.depth() + 1);
        List<Standing> standings =
                reach(caller, found.path()).narrowed(way.standings().subList(0, way.visible()));
        return new Place(found.path(), found.chain().subList(0, standings.size()), standings);
    }

    /**
     * The path as the record of a refusal names it, each name as it was given to what is there, whoever may see that; as
     * it was asked for by somebody who is not known, or where that cannot be found out.
     */
    String recorded(Caller caller, NodePath path, Problem problem) {
        if (caller.person().id() == 0 || problem instanceof Problem.Unavailable) {
            return Places.recorded(caller, path);
        }
        NodePath given = path;
        try {
            given = places.given(caller, path);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "A refusal is recorded with the path that was asked for", e);
        }
        return Places.recorded(caller, given);
    }

    /** Like {@link #enter}, for a path where something must be. */
    Place enterExisting(Caller caller, NodePath path) {
        Place place = enter(caller, path);
        if (!place.exists()) {
            throw new ProblemException(new Problem.NotFound());
        }
        return place;
    }

    /** The members that the caller may see, each with its place. */
    List<Place> members(Caller caller, Place directory, List<Node> nodes) {
        return policy.members(caller.person(), directory.standing(), nodes).stream()
                .map(member -> directory.member(member.node(), member.standing()))
                .filter(place -> reach(caller, place.path()).isOpen())
                .map(place ->
                        place.with(place.node(), reach(caller, place.path()).narrowed(place.standing())))
                .toList();
    }

    /** Whether {@link #members} leaves out none of the directory's members, whatever they are. */
    boolean showsAllMembers(Caller caller, Place directory) {
        return directory.standing().may(Right.LIST)
                && caller.credential().scope().paths().isEmpty();
    }

    /** The place after another node has come there, which may bring grants of its own. */
    Place arrived(Caller caller, Place place, Node node) {
        Place moved = place.with(node, Standing.OUTSIDE);
        Standing standing = policy.along(caller.person(), moved.chain()).last();
        return place.with(node, reach(caller, place.path()).narrowed(standing));
    }

    /** Requires the right to read what is at the place. */
    void requireRead(Place place) {
        require(place.standing().may(Right.READ), "You may see its name, but not read it.");
    }

    /** Requires the right to read what is at the place and everything below it. */
    void requireReadBelow(Caller caller, Place place) {
        requireRead(place);
        require(
                policy.mayBelow(caller.person(), place.chain(), place.standing(), Right.READ),
                "There is something in it that you may not read, so it cannot be copied as a whole.");
    }

    /** Requires the right to change what is at the place. */
    void requireChange(Caller caller, Place place) {
        require(isWritable(caller, place), "You may look here, but not change anything.");
    }

    /** Requires the right to add a member to the parent. The parent must be a directory. */
    void requireCreate(Place place) {
        requireParent(place);
        require(place.parentStanding().may(Right.CREATE), "You may look here, but not change anything.");
    }

    /** Requires the right to take away what is at the place, with everything below it. */
    void requireRemoval(Caller caller, Place place) {
        requireParent(place);
        boolean theirs = place.parentStanding().may(Right.CREATE)
                && place.standing().may(Right.CREATE)
                && isUnfinished(caller.person(), place.node());
        if (!theirs) {
            requireChange(caller, place);
            require(place.parentStanding().may(Right.WRITE), "You may look here, but not change anything.");
            require(
                    policy.mayBelow(caller.person(), place.chain(), place.standing(), Right.WRITE),
                    "There is something in it that you may not change, so it stays as a whole.");
        }
    }

    /** Whether the caller may change what is at the place. */
    boolean isWritable(Caller caller, Place place) {
        return place.standing().mayChange(caller.person(), place.node());
    }

    private static Reach reach(Caller caller, NodePath path) {
        return new Reach(caller.credential().scope(), path);
    }

    private boolean isUnfinished(Person person, Node node) {
        return Standing.isTheirs(person, node)
                && (!node.isDirectory() || tree.children(node, null, 1).isEmpty());
    }

    private static void requireParent(Place place) {
        if (!place.parentExists() || !place.parent().isDirectory()) {
            throw new ProblemException(new Problem.Conflict("The directory above does not exist."));
        }
    }

    private static void require(boolean allowed, String otherwise) {
        if (!allowed) {
            throw new ProblemException(new Problem.Forbidden(otherwise));
        }
    }
}
