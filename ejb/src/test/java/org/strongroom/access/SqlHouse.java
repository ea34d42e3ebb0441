package org.strongroom.access;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.strongroom.path.Name;
import org.strongroom.persistence.TestDatabase;
import org.strongroom.tree.Change;
import org.strongroom.tree.Node;
import org.strongroom.tree.Roots;
import org.strongroom.tree.Tree;

/**
 * A {@link RandomHouse} in the product's own tables, made by the product's own changes. Its nodes have other numbers
 * there, so each question and answer is translated.
 */
final class SqlHouse {
    private static final Change CHANGE = new Change(0, RandomHouse.NOW);

    private final RandomHouse house;
    private final Tree tree;
    private final Grants grants;
    private final Map<Long, Long> stored = new HashMap<>();
    private final Map<Long, Long> meant = new HashMap<>();
    private Map<Long, List<Node>> chains = Map.of();
    final AccessPolicy policy;

    /** Builds the house, in a transaction of its own. */
    static SqlHouse build(RandomHouse house, TestDatabase database) {
        SqlHouse built = new SqlHouse(house, database);
        database.transactions().run(built::build);
        built.chains = built.tree.chains(built.stored.values());
        return built;
    }

    private SqlHouse(RandomHouse house, TestDatabase database) {
        this.house = house;
        tree = new Tree(database.database());
        Ways ways = new Ways(database.database(), tree);
        grants = new Grants(database.database(), tree, ways);
        policy = new AccessPolicy(grants, ways, tree, InstantSource.fixed(RandomHouse.NOW));
    }

    /** The stored nodes from the root to the one that stands for this one. */
    List<Node> chain(Node node) {
        List<Node> chain = chains.get(stored.get(node.id()));
        return chain == null ? List.of() : chain;
    }

    /** The stored members of what stands for this directory. */
    List<Node> members(Node directory) {
        return house.members(directory).stream()
                .filter(member -> stored.containsKey(member.id()))
                .map(member -> chain(member).get(chain(member).size() - 1))
                .toList();
    }

    /** The number that the stored node has in the house. */
    long meant(Node node) {
        return meant.get(node.id());
    }

    private void build() {
        stored.put(Roots.PUBLIC, Roots.PUBLIC);
        for (Node node : house.nodes) {
            if (node.id() > Roots.TRASH) {
                add(node);
            }
        }
    }

    private void add(Node node) {
        Node parent = tree.find(stored.get(node.parent())).orElseThrow();
        Name name = new Name(node.name().text() + "-" + System.nanoTime());
        Node made = node.isDirectory()
                ? tree.createDirectory(parent, name, CHANGE)
                : tree.createFile(parent, name, node.content(), RandomHouse.NOW, CHANGE, top(node));
        stored.put(node.id(), made.id());
        meant.put(made.id(), node.id());
        for (Grant grant : house.grants) {
            if (grant.node() == node.id() && !grant.owner()) {
                grants.add(made, grant.principal(), new Terms(grant.level(), grant.expires(), ""), CHANGE);
            } else if (grant.node() == node.id()) {
                grants.addOwner(made, grant.principal(), CHANGE);
            }
        }
        if (node.marks().cut()) {
            grants.cut(present(made), true, CHANGE);
        }
        if (node.marks().archived()) {
            Node.Marks marks = present(made).marks();
            tree.mark(present(made), new Node.Marks(marks.granted(), marks.cut(), true));
        }
    }

    private Node top(Node node) {
        return tree.find(stored.get(house.chain(node).get(2).id())).orElseThrow();
    }

    private Node present(Node made) {
        return tree.find(made.id()).orElseThrow();
    }
}
