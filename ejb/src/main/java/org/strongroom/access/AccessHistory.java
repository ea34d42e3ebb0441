package org.strongroom.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.strongroom.tree.Ancestry;
import org.strongroom.tree.Node;
import org.strongroom.tree.Tree;

/**
 * What decided on access at an instant: the same rule as {@link AccessPolicy}, over the places, grants and cuts of that
 * time, as the database keeps their past. Changes nothing.
 */
@ApplicationScoped
public class AccessHistory {
    private final Grants grants;
    private final Cuts cuts;
    private final Ancestry ancestry;
    private final Tree tree;

    @Inject
    public AccessHistory(Grants grants, Cuts cuts, Ancestry ancestry, Tree tree) {
        this.grants = grants;
        this.cuts = cuts;
        this.ancestry = ancestry;
        this.tree = tree;
    }

    /** The nodes with a grant of their own or a cut at this time, wherever they lay. */
    public Set<Long> marked(Instant instant) {
        Set<Long> marked = grants.at(instant).stream().map(Grant::node).collect(Collectors.toSet());
        marked.addAll(cuts.at(instant));
        return marked;
    }

    /**
     * What counted at these nodes at this time, by node, without those that were not there yet or lay in the trash.
     * Whether a directory is archived is as it is now, and so is what each is called.
     */
    public Map<Long, Examination> examine(Collection<Long> nodes, Instant instant) {
        Map<Long, List<Long>> chains = ancestry.chainsAt(nodes, instant);
        Set<Long> along = chains.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        Map<Long, List<Grant>> granted = grants.at(instant).stream().collect(Collectors.groupingBy(Grant::node));
        Set<Long> cut = cuts.at(instant);
        Map<Long, Node> then = new HashMap<>();
        tree.findAll(along)
                .forEach((id, node) -> then.put(
                        id,
                        node.with(new Node.Marks(
                                granted.containsKey(id),
                                cut.contains(id),
                                node.marks().archived()))));
        Map<Long, Examination> examined = new HashMap<>();
        chains.forEach((id, chain) -> examined.put(id, examination(chain, then, granted)));
        return examined;
    }

    private static Examination examination(List<Long> ids, Map<Long, Node> then, Map<Long, List<Grant>> granted) {
        List<Node> chain =
                ids.stream().map(then::get).map(Objects::requireNonNull).toList();
        List<Grant> along = AccessPolicy.isShared(chain)
                ? ids.stream()
                        .flatMap(id -> granted.getOrDefault(id, List.of()).stream())
                        .toList()
                : List.of();
        return new Examination(chain, along);
    }
}
