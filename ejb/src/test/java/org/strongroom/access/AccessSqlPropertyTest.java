package org.strongroom.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.strongroom.identity.Person;
import org.strongroom.persistence.TestDatabase;
import org.strongroom.tree.Node;
import org.strongroom.tree.Roots;

/**
 * What decides by statements over the product's own tables agree with {@link ReferenceEvaluator}, as what is kept in
 * memory does in {@link AccessPropertyTest}. The tables hold all houses at once.
 */
class AccessSqlPropertyTest {
    private static final int HOUSES = 200;

    private int seed;

    @Test
    void theTablesAgreeWithTheReferenceInSomeHundredRandomHouses() {
        TestDatabase database = TestDatabase.Kind.H2.fresh();
        for (seed = 0; seed < HOUSES; seed++) {
            RandomHouse house = new RandomHouse(seed);
            SqlHouse tables = SqlHouse.build(house, database);
            ReferenceEvaluator reference = ReferenceEvaluator.of(house.nodes, house.grants, RandomHouse.NOW);
            Person person = house.person();
            house.nodes.stream()
                    .filter(node -> node.id() > Roots.TRASH)
                    .forEach(node -> agreeAt(house, tables, reference, person, node));
        }
        database.close();
    }

    private void agreeAt(RandomHouse house, SqlHouse tables, ReferenceEvaluator reference, Person person, Node node) {
        List<Node> chain = tables.chain(node);
        Way way = tables.policy.along(person, chain);
        boolean visible = way.visible() == chain.size();
        agree("rights", node, way.last().rights(), reference.rights(person, node));
        agree("visible", node, visible, reference.isVisible(person, node));
        agree(
                "examined",
                node,
                tables.policy.examine(chain).of(person).standing().rights(),
                way.last().rights());
        if (!node.isDirectory()) {
            return;
        }
        if (visible) {
            agree(
                    "listed",
                    node,
                    tables.policy.members(person, way.last(), tables.members(node)).stream()
                            .map(member -> tables.meant(member.node()))
                            .collect(Collectors.toSet()),
                    house.members(node).stream()
                            .filter(member -> reference.isVisible(person, member))
                            .map(Node::id)
                            .collect(Collectors.toSet()));
        }
        agree(
                "all readable",
                node,
                tables.policy.mayBelow(person, chain, way.last(), Right.READ),
                house.nodes.stream()
                        .filter(other -> house.chain(other).contains(node))
                        .allMatch(other -> reference.rights(person, other).contains(Right.READ)));
    }

    private void agree(String what, Node node, Object decided, Object expected) {
        assertThat(decided).as(what + " in house " + seed + " at " + node.id()).isEqualTo(expected);
    }
}
