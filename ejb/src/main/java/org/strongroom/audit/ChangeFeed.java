package org.strongroom.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.strongroom.persistence.Database;

/**
 * Which paths were changed, on any server, as far as their events have been shipped: within a second or two. To ask
 * costs one small statement while nothing happens.
 */
@ApplicationScoped
public class ChangeFeed {
    private static final int PAGE = 2000;

    private final Database database;

    @Inject
    public ChangeFeed(Database database) {
        this.database = database;
    }

    /**
     * How far each server's events are known.
     *
     * @param next of each server's journal the first sequence that is not known
     */
    public record Position(Map<String, Long> next) {
        public Position {
            next = Map.copyOf(next);
        }
    }

    /** Where the events end now. */
    public Position end() {
        List<WatermarkRow> rows = database.call(
                session -> session.createSelectionQuery("select w from WatermarkRow w", WatermarkRow.class)
                        .getResultList());
        Map<String, Long> next = new HashMap<>();
        rows.forEach(row -> next.put(row.node(), row.next()));
        return new Position(next);
    }

    /** The paths of changes between the two positions, sources and destinations, as the record names them. */
    public Set<String> between(Position from, Position until) {
        Set<String> paths = new HashSet<>();
        until.next().forEach((node, end) -> collect(node, from.next().getOrDefault(node, 0L), end, paths));
        paths.remove("");
        return paths;
    }

    private void collect(String node, long from, long end, Set<String> paths) {
        long next = from;
        while (next < end) {
            List<Object[]> page = page(node, next, end);
            page.forEach(row -> {
                paths.add((String) row[1]);
                paths.add((String) row[2]);
            });
            next = page.size() < PAGE ? end : (Long) page.get(PAGE - 1)[0] + 1;
        }
    }

    private List<Object[]> page(String node, long from, long end) {
        return database.call(session -> session.createSelectionQuery(
                        """
                        select e.seq, e.path, e.destination from EventRow e
                        where e.node = :node and e.seq >= :from and e.seq < :end and e.kind = :kind order by e.seq
                        """,
                        Object[].class)
                .setParameter("node", node)
                .setParameter("from", from)
                .setParameter("end", end)
                .setParameter("kind", RecordFormat.CHANGE)
                .setMaxResults(PAGE)
                .getResultList());
    }
}
