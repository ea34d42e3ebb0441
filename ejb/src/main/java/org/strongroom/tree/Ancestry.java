package org.strongroom.tree;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.strongroom.persistence.Database;

/** In which directories nodes have lain, from when until when, as the history tells. */
@ApplicationScoped
public class Ancestry {
    /** Stands for the end of what lasts. */
    public static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

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
}
