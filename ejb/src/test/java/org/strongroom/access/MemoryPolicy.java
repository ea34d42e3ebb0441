package org.strongroom.access;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.strongroom.identity.Person;
import org.strongroom.persistence.Database;
import org.strongroom.tree.Node;
import org.strongroom.tree.Tree;

/** The product's policy over tree, grants and ways that are kept in memory. */
final class MemoryPolicy {
    private static final Database UNUSED = new Database() {
        @Override
        public <T> T call(Function<StatelessSession, T> work) {
            throw new IllegalStateException("All is kept in memory");
        }
    };

    private MemoryPolicy() {}

    static AccessPolicy of(RandomHouse house) {
        Tree tree = tree(house);
        Ways ways = ways(house, tree);
        return new AccessPolicy(grants(house, tree, ways), ways, tree, InstantSource.fixed(RandomHouse.NOW));
    }

    private static Tree tree(RandomHouse house) {
        return new Tree(UNUSED) {
            @Override
            public Map<Long, List<Node>> chains(Collection<Long> ids) {
                return house.nodes.stream()
                        .filter(node -> ids.contains(node.id()))
                        .collect(Collectors.toMap(Node::id, house::chain));
            }
        };
    }

    private static Ways ways(RandomHouse house, Tree tree) {
        return new Ways(UNUSED, tree) {
            @Override
            Set<Long> leading(Person person, Collection<Long> nodes, Instant now) {
                return house.grants.stream()
                        .filter(grant -> grant.isLive(now) && grant.principal().includes(person))
                        .flatMap(grant -> above(house, grant.node()).stream())
                        .filter(nodes::contains)
                        .collect(Collectors.toSet());
            }

            @Override
            List<Long> cutsBelow(Node node) {
                return house.nodes.stream()
                        .filter(other ->
                                other.marks().cut() && above(house, other.id()).contains(node.id()))
                        .map(Node::id)
                        .toList();
            }
        };
    }

    private static Grants grants(RandomHouse house, Tree tree, Ways ways) {
        return new Grants(UNUSED, tree, ways) {
            @Override
            List<Grant> meant(Person person, Collection<Long> nodes, Instant now) {
                return on(nodes).stream()
                        .filter(grant -> grant.isLive(now) && grant.principal().includes(person))
                        .toList();
            }

            @Override
            public List<Grant> on(Collection<Long> nodes) {
                return house.grants.stream()
                        .filter(grant -> nodes.contains(grant.node()))
                        .toList();
            }
        };
    }

    private static List<Long> above(RandomHouse house, long id) {
        return house.nodes.stream()
                .filter(node -> node.id() == id)
                .flatMap(node -> house.chain(node).stream())
                .map(Node::id)
                .filter(above -> above != id)
                .toList();
    }
}
