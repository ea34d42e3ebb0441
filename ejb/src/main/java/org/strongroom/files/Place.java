package org.strongroom.files;

import java.util.ArrayList;
import java.util.List;
import org.strongroom.path.Name;
import org.strongroom.path.NodePath;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;
import org.strongroom.tree.Node;

/**
 * A path and the nodes that stand along it as far as they exist, the root first, so that the node of the path's first
 * n names is the chain's element n.
 */
record Place(NodePath path, List<Node> chain) {
    /** How many names lead to a top directory: {@code /private}, or {@code /public/x}. */
    private static final int PRIVATE_DEPTH = 1;

    private static final int PUBLIC_DEPTH = 2;

    Place {
        chain = List.copyOf(chain);
    }

    boolean exists() {
        return chain.size() == path.depth() + 1;
    }

    boolean parentExists() {
        return chain.size() >= path.depth();
    }

    /** The node at the path; there must be one. */
    Node node() {
        return chain.get(path.depth());
    }

    /** The node above the path's last name; there must be one. */
    Node parent() {
        return chain.get(path.depth() - 1);
    }

    /** The chain without the node itself. */
    List<Node> parents() {
        return chain.subList(0, Math.min(chain.size(), path.depth()));
    }

    List<Long> ids() {
        return chain.stream().map(Node::id).toList();
    }

    /** True for the root, {@code /public}, {@code /private} and each public directory. */
    boolean isRoot() {
        return path.depth() <= topDepth();
    }

    /** The directory whose quota and rights count here; the path must lead into one. */
    Node top() {
        if (chain.size() <= topDepth()) {
            throw new ProblemException(new Problem.NotFound());
        }
        return chain.get(topDepth());
    }

    /** The place of a member of this directory. */
    Place member(Node member) {
        List<Node> longer = new ArrayList<>(chain);
        longer.add(member);
        return new Place(path.child(member.name()), longer);
    }

    /** This place after its last node has become another. */
    Place with(Node changed) {
        List<Node> other = new ArrayList<>(parents());
        other.add(changed);
        return new Place(path, other);
    }

    /** The path with the names of what is there in the spelling that they were given, as far as it exists. */
    NodePath spelled() {
        return spelled(chain.size() - 1);
    }

    /** The same, with the last name as it was asked for. */
    NodePath spelledAsAsked() {
        return spelled(Math.min(chain.size(), path.depth()) - 1);
    }

    private NodePath spelled(int count) {
        List<Name> names = new ArrayList<>(path.names());
        for (int i = isPrivate() ? 1 : 0; i < count; i++) {
            names.set(i, chain.get(i + 1).name());
        }
        return new NodePath(names);
    }

    /** Where the caller sees the node of this chain with that id. */
    NodePath pathOf(long id) {
        int depth = ids().indexOf(id);
        return new NodePath(path.names().subList(0, Math.max(depth, 0)));
    }

    private int topDepth() {
        return isPrivate() ? PRIVATE_DEPTH : PUBLIC_DEPTH;
    }

    /** True for {@code /private} itself. */
    boolean isPrivateRoot() {
        return path.depth() == PRIVATE_DEPTH && isPrivate();
    }

    private boolean isPrivate() {
        return !path.isRoot() && Places.PRIVATE.equals(path.names().get(0));
    }

    /** Compares the first name as the root compares it. */
    static boolean isNamed(Name name, Name root) {
        return name.key(false).equals(root.key(false));
    }
}
