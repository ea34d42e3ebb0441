package org.strongroom.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.strongroom.access.AccessPolicy;
import org.strongroom.access.Right;
import org.strongroom.access.Way;
import org.strongroom.identity.Caller;
import org.strongroom.identity.Role;
import org.strongroom.path.NodePath;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;
import org.strongroom.tree.Node;

/**
 * Who may ask about grants, and who may change them: those who manage a node, for that node; administrators, for all;
 * auditors may ask about all and change nothing. None of it opens content. To everybody else a node that they may not
 * see is as good as absent.
 */
@ApplicationScoped
class Authority {
    private final PublicPlaces places;
    private final AccessPolicy policy;

    @Inject
    Authority(PublicPlaces places, AccessPolicy policy) {
        this.places = places;
        this.policy = policy;
    }

    /** The way to what is at the path, for somebody who may change its grants. */
    List<Node> toChange(Caller caller, NodePath path) {
        return judged(caller, path.depth() + 1, places.along(path), caller.has(Role.ADMIN));
    }

    /** The way to the node, for somebody who may change its grants. */
    List<Node> toChange(Caller caller, long node) {
        List<Node> chain = places.to(node);
        return judged(caller, Math.max(chain.size(), 1), chain, caller.has(Role.ADMIN));
    }

    /** The way to what is at the path, for somebody who may ask about its grants. */
    List<Node> toAsk(Caller caller, NodePath path) {
        return judged(caller, path.depth() + 1, places.along(path), mayAskAll(caller));
    }

    /** The way to the node, for somebody who may ask about its grants. */
    List<Node> toAsk(Caller caller, long node) {
        List<Node> chain = places.to(node);
        return judged(caller, Math.max(chain.size(), 1), chain, mayAskAll(caller));
    }

    /** The way to what is at the path, for somebody who asks about themselves. */
    List<Node> toAskForOneself(Caller caller, NodePath path) {
        List<Node> chain = places.along(path);
        int wanted = path.depth() + 1;
        boolean seen = mayAskAll(caller)
                || policy.along(caller.person(), chain, wanted).visible() == wanted;
        requireThere(chain.size() == wanted && seen);
        return chain;
    }

    /** Requires somebody who may ask about everything: an administrator or an auditor. */
    void requireAskAll(Caller caller) {
        if (!mayAskAll(caller)) {
            throw new ProblemException(
                    new Problem.Forbidden("This is for administrators and auditors; you may ask about yourself."));
        }
    }

    static boolean mayAskAll(Caller caller) {
        return caller.has(Role.ADMIN) || caller.has(Role.AUDITOR);
    }

    private List<Node> judged(Caller caller, int wanted, List<Node> chain, boolean byRole) {
        boolean there = chain.size() == wanted;
        if (!byRole) {
            Way way = policy.along(caller.person(), chain, wanted);
            requireThere(there && way.visible() == wanted);
            if (!way.last().may(Right.MANAGE)) {
                throw new ProblemException(new Problem.Forbidden("This is for those who manage this place."));
            }
        }
        requireThere(there);
        return chain;
    }

    private static void requireThere(boolean there) {
        if (!there) {
            throw new ProblemException(new Problem.NotFound());
        }
    }
}
