package org.strongroom.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.strongroom.path.Name;
import org.strongroom.path.NodePath;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;
import org.strongroom.tree.Node;
import org.strongroom.tree.Roots;
import org.strongroom.tree.Tree;

/** Finds what stands along a path below {@code /public}, whoever may see it. */
@ApplicationScoped
class PublicPlaces {
    private static final int FIRST = 2;

    private final Tree tree;

    @Inject
    PublicPlaces(Tree tree) {
        this.tree = tree;
    }

    /**
     * The nodes along the path as far as they exist, the root first.
     *
     * @throws ProblemException with {@link Problem.BadRequest} unless the path leads below {@code /public}
     */
    List<Node> along(NodePath path) {
        List<Name> names = path.names();
        if (names.size() < FIRST || !names.get(0).key(false).equals("public")) {
            throw new ProblemException(new Problem.BadRequest(
                    "Give the path of something below /public; a private directory is its person's alone."));
        }
        List<Node> chain = new ArrayList<>(roots());
        chain.addAll(tree.resolve(chain.get(1), names.subList(1, names.size())));
        return chain;
    }

    /** The way down to the node with this number; nothing when it is not below {@code /public} now. */
    List<Node> to(long node) {
        List<Node> chain = tree.chains(List.of(node)).getOrDefault(node, List.of());
        return chain.size() > FIRST && chain.get(1).id() == Roots.PUBLIC ? chain : List.of();
    }

    List<Node> roots() {
        return List.of(
                tree.find(Roots.ROOT).orElseThrow(), tree.find(Roots.PUBLIC).orElseThrow());
    }

    static Node last(List<Node> chain) {
        return chain.get(chain.size() - 1);
    }
}
