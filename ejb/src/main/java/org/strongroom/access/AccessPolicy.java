package org.strongroom.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.strongroom.identity.Person;
import org.strongroom.tree.Node;
import org.strongroom.tree.Roots;
import org.strongroom.tree.Tree;

/**
 * Decides, deny by default, as {@code docs/access.md} says. A private directory is its person's and nobody else's. A
 * public directory is open by grants. A role opens nothing.
 *
 * <p>Each question costs at most two statements, whatever is granted and however deep the nodes lie: one for the grants,
 * and one more only where something is missing or would not be visible otherwise.
 */
@ApplicationScoped
public class AccessPolicy {
    private static final int ROOTS = 2;

    /** No node has this number, so that the answer is no. */
    private static final List<Long> NOTHING = List.of(0L);

    private final Grants grants;
    private final Ways ways;
    private final Tree tree;
    private final InstantSource clock;

    @Inject
    public AccessPolicy(Grants grants, Ways ways, Tree tree, InstantSource clock) {
        this.grants = grants;
        this.ways = ways;
        this.tree = tree;
        this.clock = clock;
    }

    /**
     * How the person stands along these nodes, and how far they may know of them.
     *
     * @param chain the nodes from the root down to the one in question, the root first; a private directory lies directly
     *     below the root
     */
    public Way along(Person person, List<Node> chain) {
        return along(person, chain, chain.size());
    }

    /**
     * The same for a path along which fewer nodes stand than it has names. What is hidden and what is missing cost the
     * same statements, so that the time tells nobody which of the two it is.
     *
     * @param wanted how many nodes there are when all of the path exists
     */
    public Way along(Person person, List<Node> chain, int wanted) {
        if (!isShared(chain)) {
            return Rule.outsideOfPublic(person, chain);
        }
        if (person.id() == 0) {
            return Way.NONE;
        }
        Instant now = clock.instant();
        List<Long> granted = granted(chain);
        Map<Long, List<Grant>> meant =
                byNode(grants.meant(person, granted.isEmpty() && wanted > ROOTS ? NOTHING : granted, now));
        List<Standing> standings = Rule.standings(chain, meant);
        int visible = Rule.visible(standings);
        if (visible < wanted) {
            List<Long> rest =
                    chain.subList(visible, chain.size()).stream().map(Node::id).toList();
            Set<Long> leading = ways.leading(person, rest.isEmpty() ? NOTHING : rest, now);
            while (visible < chain.size() && leading.contains(chain.get(visible).id())) {
                visible++;
            }
        }
        return new Way(standings, visible);
    }

    /**
     * Those of the members of a directory that the person may know of, in the order given.
     *
     * @param directory how the person stands at the directory, which they may know of
     */
    public List<Member> members(Person person, Standing directory, List<Node> members) {
        Instant now = clock.instant();
        Map<Long, List<Grant>> granted =
                directory.isPrivate() ? Map.of() : byNode(grants.meant(person, granted(members), now));
        List<Member> all = members.stream()
                .map(node -> new Member(node, directory.below(node, granted.getOrDefault(node.id(), List.of()))))
                .toList();
        if (directory.may(Right.LIST)) {
            return all;
        }
        Set<Long> leading = ways.leading(
                person,
                all.stream()
                        .filter(member -> !member.standing().may(Right.LIST)
                                && member.node().isDirectory())
                        .map(member -> member.node().id())
                        .toList(),
                now);
        return all.stream()
                .filter(member -> member.standing().may(Right.LIST)
                        || leading.contains(member.node().id()))
                .toList();
    }

    /** Why the person may do what they may at the last of these nodes. */
    public Explanation explain(Person person, List<Node> chain) {
        Way way = along(person, chain);
        List<Grant> meant = isShared(chain) ? grants.meant(person, granted(chain), clock.instant()) : List.of();
        return Rule.explain(chain, way, byNode(meant));
    }

    /** All that is granted along these nodes, to look at many persons. */
    public Examination examine(List<Node> chain) {
        Instant now = clock.instant();
        List<Grant> all = isShared(chain) ? grants.on(granted(chain)) : List.of();
        return new Examination(
                chain, all.stream().filter(grant -> grant.isLive(now)).toList());
    }

    /**
     * A page of the places at which something is granted to the person, directly, by a group, or as to everyone; below
     * each of them it holds as well.
     *
     * @param after where the page before ended; 0 for the first
     */
    public Reach reach(Person person, long after, int limit) {
        List<Grant> page = grants.meant(person, clock.instant(), after, limit);
        Map<Long, List<Node>> chains =
                tree.chains(page.stream().map(Grant::node).collect(Collectors.toSet()));
        List<Explanation> places = page.stream()
                .filter(grant -> isShared(chains.getOrDefault(grant.node(), List.of())))
                .map(grant -> Map.entry(grant, explain(person, chains.getOrDefault(grant.node(), List.of()))))
                .filter(place -> isFirst(place.getKey(), place.getValue()))
                .map(Map.Entry::getValue)
                .toList();
        return new Reach(
                places, page.size() < limit ? 0 : page.get(page.size() - 1).id());
    }

    /** A place with several grants to the person is told once. */
    private static boolean isFirst(Grant grant, Explanation place) {
        return place.counting().stream().noneMatch(other -> other.node() == grant.node() && other.id() < grant.id());
    }

    /** Whether the person has the right at the last node of the chain and at each node below it. */
    public boolean mayBelow(Person person, List<Node> chain, Standing standing, Right right) {
        Node node = chain.get(chain.size() - 1);
        if (!standing.may(right)) {
            return false;
        }
        if (!node.isDirectory() || standing.isPrivate() || standing.isOwner()) {
            return true;
        }
        // Below a node rights can only become fewer where inheritance is cut.
        Collection<List<Node>> cuts = tree.chains(ways.cutsBelow(node)).values();
        Set<Long> marked = cuts.stream().flatMap(cut -> granted(cut).stream()).collect(Collectors.toSet());
        Map<Long, List<Grant>> granted = byNode(grants.meant(person, marked, clock.instant()));
        return cuts.stream().allMatch(cut -> {
            List<Standing> standings = Rule.standings(cut, granted);
            return standings.get(standings.size() - 1).may(right);
        });
    }

    /** The name that the person's private directory has in the tree. */
    public static String privateName(Person person) {
        return Long.toString(person.id());
    }

    static boolean isShared(List<Node> chain) {
        return chain.size() >= ROOTS
                && chain.get(0).id() == Roots.ROOT
                && chain.get(1).id() == Roots.PUBLIC;
    }

    private static List<Long> granted(Collection<Node> nodes) {
        return nodes.stream()
                .filter(node -> node.marks().granted())
                .map(Node::id)
                .toList();
    }

    private static Map<Long, List<Grant>> byNode(List<Grant> grants) {
        return grants.stream().collect(Collectors.groupingBy(Grant::node));
    }
}
