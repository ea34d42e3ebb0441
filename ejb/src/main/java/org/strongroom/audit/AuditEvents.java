package org.strongroom.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Consumer;
import org.strongroom.auditlog.JournalUnavailableException;
import org.strongroom.persistence.Database;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

/** Reads events back. Who may is for the caller to decide. */
@ApplicationScoped
public class AuditEvents {
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

    /** Passes on the events of the filter in the order of time, node and sequence, in constant memory. */
    public void read(EventFilter filter, Consumer<RecordedEvent> reader) {
        PriorityQueue<EventCursor> open = new PriorityQueue<>();
        Criteria.of(filter).forEach(way -> offer(open, new EventCursor(database, way)));
        for (EventCursor earliest = open.poll(); earliest != null; earliest = open.poll()) {
            reader.accept(earliest.take());
            offer(open, earliest);
        }
    }

    /** How much {@link #read} passes on. */
    public LogExtent extent(EventFilter filter) {
        return Criteria.of(filter).stream().map(this::extent).reduce(LogExtent.NONE, LogExtent::and);
    }

    private static void offer(PriorityQueue<EventCursor> open, EventCursor cursor) {
        if (cursor.hasNext()) {
            open.add(cursor);
        }
    }

    private LogExtent extent(Criteria criteria) {
        List<Object[]> rows = database.call(session -> criteria.bind(session.createSelectionQuery(
                        "select e.node, count(e), min(e.seq), max(e.seq) from EventRow e where " + criteria.where()
                                + " group by e.node order by e.node",
                        Object[].class))
                .getResultList());
        return new LogExtent(
                rows.stream().mapToLong(row -> (Long) row[1]).sum(),
                rows.stream()
                        .map(row -> new LogExtent.Range((String) row[0], (Long) row[2], (Long) row[3]))
                        .toList());
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
}
