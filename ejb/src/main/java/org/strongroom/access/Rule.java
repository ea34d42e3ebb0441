package org.strongroom.access;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.strongroom.identity.Person;
import org.strongroom.tree.Node;
import org.strongroom.tree.Roots;

/** The rule of {@code docs/access.md} over whole chains, of which {@link Standing} is the step. */
final class Rule {
    /** How many nodes stand above a public directory. */
    private static final int ROOTS = 2;

    private Rule() {}

    /**
     * One standing for each node of a chain in {@code /public}.
     *
     * @param granted what counts for the person, by node
     */
    static List<Standing> standings(List<Node> chain, Map<Long, List<Grant>> granted) {
        List<Standing> standings = new ArrayList<>(chain.size());
        standings.add(Standing.OUTSIDE);
        standings.add(Standing.OUTSIDE);
        for (Node node : chain.subList(ROOTS, chain.size())) {
            Standing above = standings.get(standings.size() - 1);
            standings.add(above.below(node, granted.getOrDefault(node.id(), List.of())));
        }
        return standings;
    }

    /**
     * How many nodes are visible by what the standings alone tell: the roots, all down to the last directory that may be
     * listed, and the member of it that follows.
     */
    static int visible(List<Standing> standings) {
        for (int i = standings.size() - 1; i >= ROOTS; i--) {
            if (standings.get(i).may(Right.LIST)) {
                return Math.min(i + 2, standings.size());
            }
        }
        return Math.min(ROOTS, standings.size());
    }

    /** The grants that count at the last node of the chain, and the one that decides. */
    static Explanation explain(List<Node> chain, Way way, Map<Long, List<Grant>> granted) {
        List<Grant> counting = new ArrayList<>();
        Node cut = null;
        for (Node node : chain) {
            if (node.marks().cut()) {
                cut = node;
                counting.removeIf(grant -> !grant.owner());
            }
            granted.getOrDefault(node.id(), List.of()).stream()
                    .sorted(Comparator.comparingLong(Grant::id).reversed())
                    .forEach(counting::add);
        }
        Grant deciding = null;
        for (Grant grant : counting) {
            deciding = deciding == null || grant.level().compareTo(deciding.level()) >= 0 ? grant : deciding;
        }
        return new Explanation(
                chain,
                way.last(),
                way.visible() == chain.size(),
                Optional.ofNullable(deciding),
                counting,
                Optional.ofNullable(cut));
    }

    /** A chain that does not lead into {@code /public}: one's own directory is open, and of the rest only the root. */
    static Way outsideOfPublic(Person person, List<Node> chain) {
        if (person.id() == 0 || chain.isEmpty() || chain.get(0).id() != Roots.ROOT) {
            return Way.NONE;
        }
        List<Standing> standings = new ArrayList<>(Collections.nCopies(chain.size(), Standing.OUTSIDE));
        boolean own = chain.size() > 1
                && chain.get(1).parent() == Roots.PRIVATE
                && chain.get(1).name().text().equals(AccessPolicy.privateName(person));
        if (own) {
            Collections.fill(standings.subList(1, standings.size()), Standing.OWN);
        }
        return new Way(standings, own ? chain.size() : 1);
    }
}
