package org.strongroom.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.strongroom.identity.Person;
import org.strongroom.tree.Node;
import org.strongroom.tree.Roots;

/** What decides agrees with {@link ReferenceEvaluator}, whatever the tree, the grants and the people. */
class AccessPropertyTest {
    private static final int HOUSES = 10_000;

    /** Looking below every directory takes longest, so it is done in one of so many houses. */
    private static final int LOOKED_BELOW = 10;

    private int seed;
    private RandomHouse house = new RandomHouse(0);
    private Person person = Person.NOBODY;
    private AccessPolicy policy = MemoryPolicy.of(house);
    private ReferenceEvaluator reference = ReferenceEvaluator.of(house.nodes, house.grants, RandomHouse.NOW);

    @Test
    void agreesWithTheReferenceInTenThousandRandomHouses() {
        for (seed = 0; seed < HOUSES; seed++) {
            house = new RandomHouse(seed);
            person = house.person();
            policy = MemoryPolicy.of(house);
            reference = ReferenceEvaluator.of(house.nodes, house.grants, RandomHouse.NOW);
            house.nodes.stream().filter(node -> node.id() != Roots.ROOT).forEach(this::agreeAt);
        }
    }

    private void agreeAt(Node node) {
        List<Node> chain = house.chain(node);
        Way way = policy.along(person, chain);
        boolean visible = way.visible() == chain.size();
        assertThat(way.last().rights()).as(() -> at("rights", node)).isEqualTo(reference.rights(person, node));
        assertThat(visible).as(() -> at("visible", node)).isEqualTo(reference.isVisible(person, node));
        assertThat(policy.explain(person, chain).deciding().map(Grant::level).orElse(null))
                .as(() -> at("explained", node))
                .isEqualTo(way.last().level());
        assertThat(policy.examine(chain).of(person).standing().rights())
                .as(() -> at("examined", node))
                .isEqualTo(way.last().rights());
        if (node.isDirectory()) {
            agreeIn(node, chain, way.last(), visible);
        }
    }

    private void agreeIn(Node directory, List<Node> chain, Standing standing, boolean visible) {
        List<Node> members = house.members(directory);
        if (visible) {
            assertThat(policy.members(person, standing, members).stream().map(Member::node))
                    .as(() -> at("listed", directory))
                    .containsExactlyElementsOf(members.stream()
                            .filter(member -> reference.isVisible(person, member))
                            .toList());
        }
        if (seed % LOOKED_BELOW == 0) {
            agreeBelow(directory, chain, standing);
        }
    }

    private void agreeBelow(Node directory, List<Node> chain, Standing standing) {
        assertThat(policy.mayBelow(person, chain, standing, Right.READ))
                .as(() -> at("all readable", directory))
                .isEqualTo(house.nodes.stream()
                        .filter(other -> house.chain(other).contains(directory))
                        .allMatch(other -> reference.rights(person, other).contains(Right.READ)));
    }

    private String at(String what, Node node) {
        return what + " in house " + seed + " at " + node.id();
    }
}
