package org.strongroom.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.strongroom.identity.Person;
import org.strongroom.tree.Node;

/**
 * Everything that is granted along a chain of nodes, to whomever, so that many persons can be looked at without further
 * statements; also as it would be after a change. Whether something lies on somebody's way is not looked at.
 */
public final class Examination {
    private final List<Node> chain;
    private final List<Grant> granted;

    Examination(List<Node> chain, List<Grant> granted) {
        this.chain = List.copyOf(chain);
        this.granted = List.copyOf(granted);
    }

    /** All grants that count at the last node, to whomever, those further up first. */
    public List<Grant> counting() {
        return Rule.explain(chain, Way.NONE, granted.stream().collect(Collectors.groupingBy(Grant::node)))
                .counting();
    }

    /** The nodes from the root down to the last, a private directory directly below the root. */
    public List<Node> chain() {
        return chain;
    }

    /** What is granted further up, to whomever, and ended by a cut. */
    public List<Grant> ended() {
        List<Grant> ended = new ArrayList<>(granted);
        ended.removeAll(counting());
        return ended;
    }

    /** Whether somebody manages the last node for good. */
    public boolean isManaged() {
        return counting().stream().anyMatch(grant -> grant.level() == Level.MANAGE && grant.expires() == null);
    }

    /** How one person stands at the last node, and why. */
    public Explanation of(Person person) {
        if (!AccessPolicy.isShared(chain)) {
            return Rule.explain(chain, Rule.outsideOfPublic(person, chain), Map.of());
        }
        Map<Long, List<Grant>> meant = granted.stream()
                .filter(grant -> grant.principal().includes(person))
                .collect(Collectors.groupingBy(Grant::node));
        List<Standing> standings = Rule.standings(chain, meant);
        return Rule.explain(chain, new Way(standings, Rule.visible(standings)), meant);
    }

    /**
     * As it would be if the last node had these grants and no others, owners aside, and such a cut.
     *
     * @param grants of the last node
     */
    public Examination with(List<Grant> grants, boolean cut) {
        Node last = chain.get(chain.size() - 1);
        List<Node> nodes = new ArrayList<>(chain.subList(0, chain.size() - 1));
        nodes.add(last.with(new Node.Marks(!grants.isEmpty(), cut, last.marks().archived())));
        List<Grant> changed = new ArrayList<>(granted);
        changed.removeIf(grant -> grant.node() == last.id() && !grant.owner());
        changed.addAll(grants);
        return new Examination(nodes, changed);
    }
}
