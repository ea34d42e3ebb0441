package org.strongroom.files;

import java.util.ArrayList;
import java.util.List;
import org.strongroom.access.Standing;
import org.strongroom.audit.Action;
import org.strongroom.audit.AuditEvent;
import org.strongroom.identity.Caller;
import org.strongroom.path.Name;
import org.strongroom.path.NodePath;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;
import org.strongroom.tree.FileContent;
import org.strongroom.tree.Node;

/**
 * A path and the nodes that stand along it as far as the caller may see them, the root first, so that the node of the
 * path's first n names is the chain's element n.
 *
 * @param standings how the caller stands at each node of the chain
 */
record Place(NodePath path, List<Node> chain, List<Standing> standings) {
    /** How many names lead to a top directory: {@code /private}, or {@code /public/x}. */
    private static final int PRIVATE_DEPTH = 1;

    private static final int PUBLIC_DEPTH = 2;

    Place {
        chain = List.copyOf(chain);
        standings = List.copyOf(standings);
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

    /** How the caller stands at the node at the path. */
    Standing standing() {
        return standings.get(path.depth());
    }

    /** How the caller stands at the node above the path's last name. */
    Standing parentStanding() {
        return standings.get(path.depth() - 1);
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
    Place member(Node member, Standing standing) {
        List<Node> longer = new ArrayList<>(chain);
        longer.add(member);
        List<Standing> more = new ArrayList<>(standings);
        more.add(standing);
        return new Place(path.child(member.name()), longer, more);
    }

    /** This place after its last node has been changed, or been made, in which case it is as open as its directory. */
    Place with(Node changed) {
        return with(changed, exists() ? standing() : parentStanding());
    }

    /** This place after its last node has become another. */
    Place with(Node other, Standing standing) {
        List<Node> nodes = new ArrayList<>(parents());
        nodes.add(other);
        List<Standing> same = new ArrayList<>(standings.subList(0, path.depth()));
        same.add(standing);
        return new Place(path, nodes, same);
    }

    /** The record of something done to this node, which is or was at the path. */
    AuditEvent event(Caller caller, Action action, Node node) {
        AuditEvent event = AuditEvent.done(caller, action).on(Places.recorded(caller, spelled()), node.id());
        FileContent content = node.content();
        return content == null
                ? event
                : event.content(
                        node.version(), node.size(), content.blob().toString().substring(7, 71));
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
