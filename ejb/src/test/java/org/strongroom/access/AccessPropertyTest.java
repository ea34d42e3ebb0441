package org.strongroom.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
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
        agree("rights", node, way.last().rights(), reference.rights(person, node));
        agree("visible", node, visible, reference.isVisible(person, node));
        agree(
                "explained",
                node,
                policy.explain(person, chain).deciding().map(Grant::level),
                Optional.ofNullable(way.last().level()));
        agree(
                "examined",
                node,
                policy.examine(chain).of(person).standing().rights(),
                way.last().rights());
        if (node.isDirectory()) {
            agreeIn(node, chain, way.last(), visible);
        }
    }

    private void agreeIn(Node directory, List<Node> chain, Standing standing, boolean visible) {
        List<Node> members = house.members(directory);
        if (visible) {
            agree(
                    "listed",
                    directory,
                    policy.members(person, standing, members).stream()
                            .map(Member::node)
                            .toList(),
                    members.stream()
                            .filter(member -> reference.isVisible(person, member))
                            .toList());
        }
        if (seed % LOOKED_BELOW == 0) {
            agree(
                    "all readable",
                    directory,
                    policy.mayBelow(person, chain, standing, Right.READ),
                    house.nodes.stream()
                            .filter(other -> house.chain(other).contains(directory))
                            .allMatch(other -> reference.rights(person, other).contains(Right.READ)));
        }
    }

    /** Says nothing where they agree, since it is asked a million times. */
    private void agree(String what, Node node, Object decided, Object expected) {
        if (!decided.equals(expected)) {
            assertThat(decided)
                    .as(what + " in house " + seed + " at " + node.id())
                    .isEqualTo(expected);
        }
    }
}
