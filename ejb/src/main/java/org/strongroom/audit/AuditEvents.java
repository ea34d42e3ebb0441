package org.strongroom.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.strongroom.auditlog.JournalUnavailableException;
import org.strongroom.persistence.Database;
import org.strongroom.persistence.SqlQuery;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

/** Reads events back. Who may is for the caller to decide. */
@ApplicationScoped
public class AuditEvents {
    private static final int PAGE = 1000;
    private static final int FEW_SPANS = 20;

    /** A join, since H2 goes through all ends of the node for a list of sequences. */
    private static final SqlQuery<Map.Entry<Long, SendingEnd>> ENDS = new SqlQuery<>(
            """
            select e.access_seq, e.time, e.outcome, e.reason, e.bytes
            from unnest(?) as access(seq) join audit_end e on e.access_seq = access.seq
            where e.node = ?
            """,
            row -> Map.entry(
                    row.getLong(1),
                    new SendingEnd(SqlQuery.instant(row, 2), row.getString(3), row.getString(4), row.getLong(5))));

    private final Database database;
    private final Drain drain;
    private final Shipper shipper;

    @Inject
    AuditEvents(Database database, Drain drain, Shipper shipper) {
        this.database = database;
        this.drain = drain;
        this.shipper = shipper;
    }

    /**
     * Brings everything that this server has recorded so far within reach of {@link #read}.
     *
     * @throws ProblemException with {@link Problem.Unavailable} when the journal cannot be written
     */
    public void catchUp() {
        try {
            drain.run();
        } catch (JournalUnavailableException e) {
            throw AuditTrail.unavailable(e);
        }
        shipper.run();
    }

    /**
     * Passes on the events of the filter in the order of time, node and sequence, in constant memory.
     *
     * @param reader says whether it wants another
     */
    public void read(EventFilter filter, Predicate<RecordedEvent> reader) {
        read(filter, EventOrder.OLDEST_FIRST, null, PAGE, reader);
    }

    /**
     * Some events of the filter.
     *
     * @param after where the page before ended; null for the first page
     * @param most how many at most
     */
    public List<RecordedEvent> page(EventFilter filter, EventOrder order, @Nullable EventPosition after, int most) {
        List<RecordedEvent> page = new ArrayList<>();
        read(filter, order, after, most, event -> {
            page.add(event);
            return page.size() < most;
        });
        return page;
    }

    private void read(
            EventFilter filter,
            EventOrder order,
            @Nullable EventPosition after,
            int fetched,
            Predicate<RecordedEvent> reader) {
        PriorityQueue<EventCursor> open = new PriorityQueue<>();
        Criteria.of(filter).forEach(way -> offer(open, new EventCursor(database, way, order, after, fetched)));
        boolean wanted = true;
        for (EventCursor next = open.poll(); next != null && wanted; next = open.poll()) {
            wanted = reader.test(next.take());
            if (wanted) {
                offer(open, next);
            }
        }
    }

    /** How sending ended, for those of the events that sent content and whose end is on the record. */
    public Map<EventPosition, SendingEnd> ends(List<RecordedEvent> events) {
        Map<EventPosition, SendingEnd> ends = new HashMap<>();
        events.stream()
                .filter(event -> event.action().equals(RecordFormat.lower(Action.READ)))
                .map(EventPosition::of)
                .collect(Collectors.groupingBy(
                        EventPosition::node, Collectors.toMap(EventPosition::sequence, position -> position)))
                .forEach((node, reads) -> database.call(session -> ENDS.list(session, reads.keySet(), node))
                        .forEach(end -> ends.put(reads.get(end.getKey()), end.getValue())));
        return ends;
    }

    /** How much {@link #read} passes on; what it leaves out as {@link Probes} is counted by the way. */
    public LogExtent extent(EventFilter filter) {
        return Criteria.of(filter.probes(Probes.INCLUDED)).stream()
                .map(way -> extent(way, filter.probes()))
                .reduce(LogExtent.NONE, LogExtent::and);
    }

    private static void offer(PriorityQueue<EventCursor> open, EventCursor cursor) {
        if (cursor.hasNext()) {
            open.add(cursor);
        }
    }

    private LogExtent extent(Criteria criteria, Probes treatment) {
        List<Object[]> rows = database.call(session -> criteria.bind(session.createSelectionQuery(
                        "select e.node, e.probe, count(*), min(e.seq), max(e.seq) from EventRow e where "
                                + criteria.where() + " group by e.node, e.probe",
                        Object[].class))
                .getResultList());
        return rows.stream()
                .map(row -> treatment.lets((Boolean) row[1])
                        ? new LogExtent(
                                (Long) row[2], 0, List.of(new LogExtent.Range((String) row[0], (Long) row[3], (Long)
                                        row[4])))
                        : new LogExtent(0, treatment == Probes.LEFT_OUT ? (Long) row[2] : 0, List.of()))
                .reduce(LogExtent.NONE, LogExtent::and);
    }

    /** The ids of the objects that events have named by this path, as objects or as what a copy or move made of them. */
    public Set<Long> objectsEverAt(String path) {
        return database.call(session -> Set.copyOf(session.createSelectionQuery(
                        """
                        select e.object from EventRow e where e.pathHash = :path and e.object <> 0
                        union
                        select e.destinationObject from EventRow e
                            where e.destinationHash = :path and e.destinationObject <> 0
                        """,
                        Long.class)
                .setParameter("path", PathHash.of(path))
                .getResultList()));
    }

    /** The paths by which events have named these objects. */
    public Set<String> pathsOf(Set<Long> objects) {
        return objects.isEmpty()
                ? Set.of()
                : database.call(session -> Set.copyOf(session.createSelectionQuery(
                                """
                                select e.path from EventRow e where e.object in (:objects) and e.pathHash <> 0
                                union
                                select e.destination from EventRow e
                                    where e.destinationObject in (:objects) and e.destinationHash <> 0
                                """,
                                String.class)
                        .setParameterList("objects", objects)
                        .getResultList()));
    }

    /**
     * The spans joined where they touch; when there are many, those alone in which their directory was moved, deleted,
     * restored or handed on.
     *
     * @param from of events before this nothing is said
     * @param until nor of this and later ones
     */
    public List<DirectorySpan> eventful(Collection<DirectorySpan> spans, Instant from, Instant until) {
        List<DirectorySpan> joined = DirectorySpan.joined(spans);
        if (joined.size() <= FEW_SPANS) {
            return joined;
        }
        Criteria leaving = new Criteria(EventFilter.between(from, until).doing(Criteria.LEAVING))
                .and("e.object in (:directories)")
                .with(
                        "directories",
                        joined.stream().map(DirectorySpan::directory).collect(Collectors.toSet()));
        List<Object[]> left = database.call(session -> leaving.bind(session.createSelectionQuery(
                        "select e.object, e.time from EventRow e where " + leaving.where(), Object[].class))
                .getResultList());
        return joined.stream()
                .filter(span -> left.stream().anyMatch(event -> span.has((Long) event[0], (Instant) event[1])))
                .toList();
    }

    /** The events by which the private directory at this path was handed to a successor, the first one first. */
    public List<RecordedEvent> handedOn(String path) {
        return database
                .call(session -> session.createSelectionQuery(
                                "select e from EventRow e where e.pathHash = :path and e.action = :action"
                                        + " and e.destinationHash <> 0 order by e.time, e.node, e.seq",
                                EventRow.class)
                        .setParameter("path", PathHash.of(path))
                        .setParameter("action", RecordFormat.lower(Action.REMOVE_LEAVER))
                        .getResultList())
                .stream()
                .map(EventRow::toEvent)
                .toList();
    }

    /** Whether any event is on this object, or made it. */
    public boolean isRecorded(long object) {
        return isAny("e.object = :value", object) || isAny("e.destinationObject = :value", object);
    }

    /** Whether any event names this path, as its object or destination, whatever came of it. */
    public boolean isRecorded(String path) {
        long hash = PathHash.of(path);
        return isAny("e.pathHash = :value", hash) || isAny("e.destinationHash = :value", hash);
    }

    /** Whether somebody who was not let in ever claimed this login, by its {@link org.strongroom.identity.Login#key}. */
    public boolean isClaimed(String key) {
        return isAny("e.person = 0 and e.claimedLogin = :value", key);
    }

    private boolean isAny(String condition, Object value) {
        return database.call(
                session -> !session.createSelectionQuery("select e.seq from EventRow e where " + condition, Long.class)
                        .setParameter("value", value)
                        .setMaxResults(1)
                        .getResultList()
                        .isEmpty());
    }

    /** The addresses that events of this time came from, as they are written on the record. */
    public Set<String> addresses(Instant from, Instant until) {
        Criteria criteria = new Criteria(EventFilter.between(from, until));
        return database.call(session -> Set.copyOf(criteria.bind(session.createSelectionQuery(
                        "select distinct e.address from EventRow e where " + criteria.where(), String.class))
                .getResultList()));
    }

    /**
     * How many events of the filter fall into each span of time. Spans without events are left out. The story of the
     * filter is passed over.
     *
     * @param width of a span, whole seconds; the first begins where the filter does
     */
    public SortedMap<Instant, Long> histogram(EventFilter filter, Duration width) {
        Criteria criteria = new Criteria(filter);
        long start = filter.from().getEpochSecond();
        String span = "floor((extract(epoch from e.time) - %d) / %d)".formatted(start, width.toSeconds());
        List<Object[]> rows = database.call(session -> criteria.bind(session.createSelectionQuery(
                        "select %1$s, count(e) from EventRow e where %2$s group by %1$s"
                                .formatted(span, criteria.where()),
                        Object[].class))
                .getResultList());
        SortedMap<Instant, Long> spans = new TreeMap<>();
        rows.forEach(row -> spans.put(
                Instant.ofEpochSecond(start + ((Number) row[0]).longValue() * width.toSeconds()), (Long) row[1]));
        return spans;
    }
}
