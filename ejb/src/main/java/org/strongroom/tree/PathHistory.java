package org.strongroom.tree;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.StatelessSession;
import org.strongroom.persistence.Database;

/** Which paths have led to a node, from when until when, as the history of its name and of those above it tells. */
@ApplicationScoped
public class PathHistory {
    private final Database database;

    @Inject
    public PathHistory(Database database) {
        this.database = database;
    }

    /** The latest first; none leads into the trash. */
    public List<PathSpan> of(long node) {
        return of(Set.of(node));
    }

    /** Those of all these nodes; what they lie in is looked for once. */
    public List<PathSpan> of(Set<Long> nodes) {
        Map<Long, List<PathSpan>> known = new HashMap<>();
        return database.call(session -> nodes.stream()
                .flatMap(node -> spans(session, node, known).stream())
                .sorted(Comparator.comparing(PathSpan::until).reversed())
                .toList());
    }

    private static List<PathSpan> spans(StatelessSession session, long node, Map<Long, List<PathSpan>> known) {
        if (node <= Roots.TRASH) {
            return root(node);
        }
        List<PathSpan> before = known.get(node);
        if (before != null) {
            return before;
        }
        List<PathSpan> found = new ArrayList<>();
        for (Entry entry : entries(session, node)) {
            for (PathSpan above : spans(session, entry.parent, known)) {
                above.within(entry.from, entry.until)
                        .map(span -> span.child(entry.name))
                        .ifPresent(found::add);
            }
        }
        known.put(node, found);
        return found;
    }

    private static List<PathSpan> root(long node) {
        PathSpan always = new PathSpan(List.of(), Instant.EPOCH, Ancestry.END);
        if (node == Roots.PUBLIC) {
            return List.of(always.child("public"));
        }
        return node == Roots.PRIVATE ? List.of(always.child("private")) : List.of();
    }

    /** What a node was called in which directory, one after the other. A row that was replaced by other content ends none. */
    private static List<Entry> entries(StatelessSession session, long node) {
        List<Entry> entries = new ArrayList<>();
        Instant from = null;
        for (Object[] row : session.createSelectionQuery(
                        """
                        select h.parent, h.name, h.since, h.until, h.replaced from HistoryRow h
                            where h.node = :node order by h.until, h.id
                        """,
                        Object[].class)
                .setParameter("node", node)
                .getResultList()) {
            from = from == null ? (Instant) row[2] : from;
            if (!(Boolean) row[4]) {
                entries.add(new Entry((Long) row[0], (String) row[1], from, (Instant) row[3]));
                from = (Instant) row[3];
            }
        }
        for (Object[] row : session.createSelectionQuery(
                        "select n.parent, n.name, n.since from NodeRow n where n.id = :node", Object[].class)
                .setParameter("node", node)
                .getResultList()) {
            entries.add(
                    new Entry((Long) row[0], (String) row[1], from == null ? (Instant) row[2] : from, Ancestry.END));
        }
        return entries;
    }

    private record Entry(long parent, String name, Instant from, Instant until) {}
}
