package org.strongroom.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;
import org.strongroom.persistence.Database;

/** Reads events back. Who may is for the caller to decide. */
@ApplicationScoped
public class AuditEvents {
    private static final int PAGE = 1000;

    private final Database database;
    private final Drain drain;
    private final Shipper shipper;

    @Inject
    AuditEvents(Database database, Drain drain, Shipper shipper) {
        this.database = database;
        this.drain = drain;
        this.shipper = shipper;
    }

    /** Brings everything that this server has recorded so far within reach of {@link #read}. */
    public void catchUp() {
        drain.run();
        shipper.run();
    }

    /** Passes on the events of the filter in the order of time, node and sequence, in constant memory. */
    public void read(EventFilter filter, Consumer<RecordedEvent> reader) {
        RecordedEvent last = null;
        List<RecordedEvent> page;
        do {
            page = page(filter, last);
            page.forEach(reader);
            last = page.isEmpty() ? last : page.get(page.size() - 1);
        } while (page.size() == PAGE);
    }

    /** The ids of the objects that events have named by this path, as objects or as what a copy or move made of them. */
    public Set<Long> objectsEverAt(String path) {
        return database.call(session -> Set.copyOf(session.createSelectionQuery(
                        """
                        select e.object from EventRow e where e.path = :path and e.object <> 0
                        union
                        select e.destinationObject from EventRow e
                            where e.destination = :path and e.destinationObject <> 0
                        """,
                        Long.class)
                .setParameter("path", path)
                .getResultList()));
    }

    private List<RecordedEvent> page(EventFilter filter, @Nullable RecordedEvent last) {
        StringBuilder where =
                new StringBuilder("e.kind in ('access', 'change') and e.time >= :from and e.time < :until");
        Map<String, Object> parameters = new HashMap<>(Map.of("from", filter.from(), "until", filter.until()));
        narrow(
                where,
                parameters,
                "(e.object in (:objects) or e.destinationObject in (:objects))",
                "objects",
                filter.objects());
        narrow(where, parameters, "e.person in (:persons)", "persons", filter.persons());
        narrow(where, parameters, "e.outcome in (:outcomes)", "outcomes", filter.outcomes());
        if (last != null) {
            where.append(" and (e.time, e.node, e.seq) > (:time, :node, :seq)");
            parameters.putAll(Map.of("time", last.time(), "node", last.node(), "seq", last.sequence()));
        }
        return database.call(session -> {
            SelectionQuery<EventRow> query = session.createSelectionQuery(
                    "select e from EventRow e where " + where + " order by e.time, e.node, e.seq", EventRow.class);
            parameters.forEach((name, value) -> {
                if (value instanceof Set<?> values) {
                    query.setParameterList(name, values);
                } else {
                    query.setParameter(name, value);
                }
            });
            return query.setMaxResults(PAGE)
                    .getResultStream()
                    .map(EventRow::toEvent)
                    .toList();
        });
    }

    private static void narrow(
            StringBuilder where, Map<String, Object> parameters, String condition, String name, Set<?> values) {
        if (!values.isEmpty()) {
            where.append(" and ").append(condition);
            parameters.put(name, values);
        }
    }
}
