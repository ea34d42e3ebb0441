package org.strongroom.tree;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.strongroom.persistence.Database;
import org.strongroom.persistence.SqlQuery;

/** In which directories nodes have lain, from when until when, as the history tells. */
@ApplicationScoped
public class Ancestry {
    /** Stands for the end of what lasts. */
    public static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

    /** Where each was at an instant, which is given three times; those that came later bear a later one. */
    private static final SqlQuery<Place> AT = new SqlQuery<>(
            "select n.id, coalesce(h.parent_id, n.parent_id), coalesce(h.since, n.since) from node n"
                    + " left join node_history h on h.node_id = n.id and h.since <= ? and h.until > ?"
                    + " where n.id = any(?) and coalesce(h.since, n.since) <= ? order by h.id",
            row -> new Place(row.getLong(1), row.getLong(2)));

    private final Database database;

    @Inject
    public Ancestry(Database database) {
        this.database = database;
    }

    /** Every stay of these nodes in any directory, the nearest first, without the roots and the trash. */
    public List<Stay> of(Collection<Long> nodes) {
        return database.call(session -> {
            List<Stay> found = new ArrayList<>();
            List<Stay> level = nodes.stream()
                    .map(node -> new Stay(node, Instant.EPOCH, END))
                    .toList();
            while (!level.isEmpty()) {
                level = above(session, level);
                found.addAll(level);
            }
            return found;
        });
    }

    /**
     * The ways down to these nodes as they were at an instant, by node, each with the root first and the node last; a
     * private directory lies directly below the root. Without those that were not there yet or lay in the trash. As many
     * statements as the deepest of them lay deep.
     */
    public Map<Long, List<Long>> chainsAt(Collection<Long> nodes, Instant instant) {
        Map<Long, Long> parents = new HashMap<>();
        Set<Long> level = Set.copyOf(nodes);
        while (!level.isEmpty()) {
            Set<Long> asked = level;
            List<Place> places = database.call(session -> AT.list(session, instant, instant, asked, instant));
            places.forEach(place -> parents.putIfAbsent(place.node(), place.parent()));
            level = places.stream()
                    .map(Place::parent)
                    .filter(parent -> parent > Roots.TRASH && !parents.containsKey(parent))
                    .collect(Collectors.toSet());
        }
        Map<Long, List<Long>> chains = new HashMap<>();
        nodes.forEach(node -> chain(node, parents).ifPresent(chain -> chains.put(node, chain)));
        return chains;
    }

    private static Optional<List<Long>> chain(long node, Map<Long, Long> parents) {
        Deque<Long> chain = new ArrayDeque<>();
        long at = node;
        while (at > Roots.TRASH && parents.containsKey(at)) {
            chain.addFirst(at);
            at = parents.get(at);
        }
        if (at == Roots.PUBLIC) {
            chain.addFirst(at);
        } else if (at != Roots.PRIVATE && at != Roots.ROOT) {
            return Optional.empty();
        }
        chain.addFirst(Roots.ROOT);
        return Optional.of(List.copyOf(chain));
    }

    private static List<Stay> above(StatelessSession session, List<Stay> below) {
        Set<Long> nodes = below.stream().map(Stay::directory).collect(Collectors.toSet());
        Map<Long, List<Stay>> parents = parents(session, nodes);
        return below.stream()
                .flatMap(lower -> parents.getOrDefault(lower.directory(), List.of()).stream()
                        .flatMap(upper -> upper.within(lower).stream()))
                .filter(stay -> stay.directory() > Roots.TRASH)
                .distinct()
                .toList();
    }

    /** By node, its parents one after the other. A row that was replaced by other content ends no stay. */
    private static Map<Long, List<Stay>> parents(StatelessSession session, Set<Long> nodes) {
        Map<Long, List<Stay>> parents = new HashMap<>();
        Map<Long, Instant> since = births(session, nodes);
        for (Object[] row : session.createSelectionQuery(
                        """
                        select h.node, h.parent, h.until from HistoryRow h
                            where h.node in (:nodes) and h.replaced = false order by h.until, h.id
                        """,
                        Object[].class)
                .setParameterList("nodes", nodes)
                .getResultList()) {
            add(parents, since, (Long) row[0], (Long) row[1], (Instant) row[2]);
        }
        for (Object[] row : session.createSelectionQuery(
                        "select n.id, n.parent from NodeRow n where n.id in (:nodes)", Object[].class)
                .setParameterList("nodes", nodes)
                .getResultList()) {
            add(parents, since, (Long) row[0], (Long) row[1], END);
        }
        return parents;
    }

    private static void add(
            Map<Long, List<Stay>> parents, Map<Long, Instant> since, long node, long parent, Instant until) {
        parents.computeIfAbsent(node, key -> new ArrayList<>())
                .add(new Stay(parent, since.getOrDefault(node, Instant.EPOCH), until));
        since.put(node, until);
    }

    private static Map<Long, Instant> births(StatelessSession session, Set<Long> nodes) {
        Map<Long, Instant> births = new HashMap<>();
        for (Object[] row : session.createSelectionQuery(
                        """
                        select n.id, n.since from NodeRow n where n.id in (:nodes)
                        union all
                        select h.node, min(h.since) from HistoryRow h where h.node in (:nodes) group by h.node
                        """,
                        Object[].class)
                .setParameterList("nodes", nodes)
                .getResultList()) {
            births.merge((Long) row[0], (Instant) row[1], (a, b) -> a.isBefore(b) ? a : b);
        }
        return births;
    }

    private record Place(long node, long parent) {}
}
