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
    private static final Pattern BURIED = Pattern.compile("(?:^| )last=(\\d{1,18})(?: |$)");

    private static final long FIRST_STEP = 1000;
    private static final long GROWTH = 32;

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
            if (!spans.containsKey(node) && behind(node, -1) == null) {
                spans.put(node, new LogSpan(node, 0, next - 1, 0, next));
            }
        });
        return List.copyOf(spans.values());
    }

    private LogSpan span(String node, Found there, long shipped) {
        Long before = before(node, there.first());
        Long behind = behind(node, there.last());
        long previous = before == null ? Math.min(buried(node, there.first()), there.first() - 1) : before;
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

    /** The event next before a sequence, looked for in growing steps, since H2 does not read an index backwards. */
    private @Nullable Long before(String node, long sequence) {
        Long found = null;
        long from = sequence;
        for (long step = FIRST_STEP; found == null && from > 0; step *= GROWTH) {
            long until = from;
            from = Math.max(0, until - step);
            found = session.createSelectionQuery(
                            "select max(e.seq) from EventRow e where e.node = :node and e.seq >= :from and e.seq < :until",
                            Long.class)
                    .setParameter("node", node)
                    .setParameter("from", from)
                    .setParameter("until", until)
                    .getSingleResult();
        }
        return found;
    }

    /** The event next behind a sequence. */
    private @Nullable Long behind(String node, long sequence) {
        return session.createSelectionQuery(
                        "select e.seq from EventRow e where e.node = :node and e.seq > :seq order by e.node, e.seq",
                        Long.class)
                .setParameter("node", node)
                .setParameter("seq", sequence)
                .setMaxResults(1)
                .uniqueResult();
    }

    /** The last record before the first that is there of which a tombstone says that it was removed; -1 for none. */
    private long buried(String node, long first) {
        return first == 0
                ? -1
                : session.createSelectionQuery(
                                "select e from EventRow e where e.node = :node and e.kind = 'tombstone'",
                                EventRow.class)
                        .setParameter("node", node)
                        .getResultStream()
                        .map(row -> BURIED.matcher(row.toMark().detail()))
                        .filter(Matcher::find)
                        .mapToLong(last -> Long.parseLong(last.group(1)))
                        .max()
                        .orElse(-1);
    }
}
