package org.strongroom.audit;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/**
 * Counts the records of each journal in a time, and those that are missing there: also before the first, back to the one
 * before the time or to what a tombstone says was removed, and behind the last, up to the one after the time or to what
 * has been shipped.
 */
final class LogSpans {
    private static final Pattern BURIED = Pattern.compile("(?:^| )last=(\\d+)(?: |$)");

    private static final String RECORDS =
            """
            select (select count(*) from audit_event e where e.node = :node and e.seq between :first and :last)
                 + (select count(*) from audit_end n where n.node = :node and n.seq between :first and :last)
            """;

    private final StatelessSession session;
    private final Instant from;
    private final Instant until;

    /** Where a node's records of the time begin and end. */
    private record Found(long first, long last) {}

    LogSpans(StatelessSession session, Instant from, Instant until) {
        this.session = session;
        this.from = from;
        this.until = until;
    }

    /** In the order of the nodes; of those without records in this time one that has none any more at all. */
    List<LogSpan> all() {
        Map<String, Found> found = found();
        Map<String, Long> shipped = shipped();
        SortedMap<String, LogSpan> spans = new TreeMap<>();
        found.forEach(
                (node, there) -> spans.put(node, span(node, there, shipped.getOrDefault(node, there.last() + 1))));
        shipped.forEach((node, next) -> {
            if (!spans.containsKey(node) && neighbour(node, -1, "min", ">") == null) {
                long first = buried(node) + 1;
                spans.put(node, new LogSpan(node, first, next - 1, 0, next - first));
            }
        });
        return List.copyOf(spans.values());
    }

    private LogSpan span(String node, Found there, long shipped) {
        Long before = neighbour(node, there.first(), "max", "<");
        Long behind = neighbour(node, there.last(), "min", ">");
        long previous = before == null ? Math.min(buried(node), there.first() - 1) : before;
        long next = behind == null ? Math.max(shipped, there.last() + 1) : behind;
        long records = records(node, there.first(), there.last());
        long around = records(node, previous + 1, there.first() - 1) + records(node, there.last() + 1, next - 1);
        return new LogSpan(node, there.first(), there.last(), records, next - previous - 1 - records - around);
    }

    private long records(String node, long first, long last) {
        return session.createNativeQuery(RECORDS, Long.class)
                .setParameter("node", node)
                .setParameter("first", first)
                .setParameter("last", last)
                .getSingleResult();
    }

    private Map<String, Found> found() {
        Map<String, Found> found = new HashMap<>();
        for (Object[] row : session.createSelectionQuery(
                        "select e.node, min(e.seq), max(e.seq) from EventRow e"
                                + " where e.time >= :from and e.time < :until group by e.node",
                        Object[].class)
                .setParameter("from", from)
                .setParameter("until", until)
                .getResultList()) {
            found.put((String) row[0], new Found((Long) row[1], (Long) row[2]));
        }
        return found;
    }

    /** By node, the first record that has not been shipped. */
    private Map<String, Long> shipped() {
        return session.createSelectionQuery("select w from WatermarkRow w", WatermarkRow.class)
                .getResultStream()
                .collect(Collectors.toMap(WatermarkRow::node, WatermarkRow::next));
    }

    /** The event that is next before or behind a sequence. */
    private @Nullable Long neighbour(String node, long sequence, String furthest, String side) {
        return session.createSelectionQuery(
                        "select %s(e.seq) from EventRow e where e.node = :node and e.seq %s :seq"
                                .formatted(furthest, side),
                        Long.class)
                .setParameter("node", node)
                .setParameter("seq", sequence)
                .getSingleResult();
    }

    /** The last record that a tombstone says was removed; -1 for none. */
    private long buried(String node) {
        return session.createSelectionQuery(
                        "select e from EventRow e where e.node = :node and e.kind = 'tombstone'", EventRow.class)
                .setParameter("node", node)
                .getResultStream()
                .map(row -> BURIED.matcher(row.toMark().detail()))
                .filter(Matcher::find)
                .mapToLong(last -> Long.parseLong(last.group(1)))
                .max()
                .orElse(-1);
    }
}
