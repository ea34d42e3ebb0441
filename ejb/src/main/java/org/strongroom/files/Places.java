package org.strongroom.files;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.strongroom.access.AccessPolicy;
import org.strongroom.identity.Caller;
import org.strongroom.identity.Person;
import org.strongroom.path.Name;
import org.strongroom.path.NodePath;
import org.strongroom.persistence.Transactions;
import org.strongroom.tree.Change;
import org.strongroom.tree.NamePolicy;
import org.strongroom.tree.Node;
import org.strongroom.tree.Roots;
import org.strongroom.tree.Tree;

/**
 * Turns a caller's path into nodes. As everyone sees it, {@code /private} is their own directory, made when it is first
 * looked for, and {@code /public} holds the rest.
 */
@Dependent
class Places {
    static final Name PRIVATE = new Name("private");
    static final Name PUBLIC = new Name("public");

    private final Tree tree;
    private final NamePolicy names;
    private final Transactions transactions;
    private final InstantSource clock;
    private final Map<Long, Node> fixed = new ConcurrentHashMap<>();

    @Inject
    Places(Tree tree, NamePolicy names, Transactions transactions, InstantSource clock) {
        this.tree = tree;
        this.names = names;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Finds what stands along the path. Says nothing about whether the caller may see it. */
    Found find(Caller caller, NodePath path) {
        List<Node> chain = new ArrayList<>();
        chain.add(fixed(Roots.ROOT));
        if (!path.isRoot()) {
            List<Name> wanted = path.names();
            if (Place.isNamed(wanted.get(0), PUBLIC)) {
                chain.add(fixed(Roots.PUBLIC));
                chain.addAll(tree.resolve(fixed(Roots.PUBLIC), wanted.subList(1, wanted.size())));
            } else if (Place.isNamed(wanted.get(0), PRIVATE) && caller.person().id() != 0) {
                chain.addAll(privately(caller.person(), wanted));
            }
        }
        return new Found(canonical(path), chain);
    }

    /** The path with each name as it was given to what is there, as far as something is. Makes nothing. */
    NodePath given(Caller caller, NodePath asked) {
        NodePath path = canonical(asked);
        List<Name> names = new ArrayList<>(path.names());
        if (names.size() > 1 && names.get(0).equals(PUBLIC)) {
            spell(names, tree.resolve(fixed(Roots.PUBLIC), names.subList(1, names.size())));
        } else if (names.size() > 1
                && names.get(0).equals(PRIVATE)
                && caller.person().id() != 0) {
            List<Node> found = tree.resolve(fixed(Roots.PRIVATE), inTree(caller.person(), names));
            spell(names, found.subList(Math.min(1, found.size()), found.size()));
        }
        return new NodePath(names);
    }

    /** Gives the names behind the first those of the nodes, in order. */
    private static void spell(List<Name> names, List<Node> found) {
        for (int i = 0; i < found.size(); i++) {
            names.set(i + 1, found.get(i).name());
        }
    }

    /** A path and the nodes along it as far as they exist, whoever may see them. */
    record Found(NodePath path, List<Node> chain) {}

    /** The path as records name it: a private directory by its person's login, whatever case the first name is in. */
    static String recorded(Caller caller, NodePath asked) {
        NodePath path = canonical(asked);
        if (path.isRoot() || !path.names().get(0).equals(PRIVATE)) {
            return path.toString();
        }
        String below = path.depth() == 1 ? "" : path.below(1).toString();
        return "/private/" + caller.person().login() + below;
    }

    private List<Node> privately(Person person, List<Name> wanted) {
        List<Name> inTree = inTree(person, wanted);
        List<Node> found = tree.resolve(fixed(Roots.PRIVATE), inTree);
        if (!found.isEmpty()) {
            return found;
        }
        makePrivateDirectory(person, inTree.get(0));
        return tree.resolve(fixed(Roots.PRIVATE), inTree);
    }

    private static List<Name> inTree(Person person, List<Name> wanted) {
        List<Name> inTree = new ArrayList<>(wanted);
        inTree.set(0, new Name(AccessPolicy.privateName(person)));
        return inTree;
    }

    private void makePrivateDirectory(Person person, Name name) {
        Node parent = fixed(Roots.PRIVATE);
        transactions.run(() -> {
            if (tree.resolve(parent, List.of(name)).isEmpty()) {
                tree.createDirectory(parent, name, names.isCaseSensitive(), new Change(person.id(), clock.instant()));
            }
        });
    }

    private Node fixed(long id) {
        return fixed.computeIfAbsent(id, root -> tree.find(root).orElseThrow());
    }

    /** The first name is ours, so it has our spelling. */
    private static NodePath canonical(NodePath path) {
        if (path.isRoot()) {
            return path;
        }
        for (Name root : List.of(PRIVATE, PUBLIC)) {
            if (Place.isNamed(path.names().get(0), root)) {
                List<Name> spelled = new ArrayList<>(path.names());
                spelled.set(0, root);
                return new NodePath(spelled);
            }
        }
        return path;
    }
}
