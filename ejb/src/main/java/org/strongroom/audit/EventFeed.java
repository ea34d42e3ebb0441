package org.strongroom.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.strongroom.persistence.Database;

/** This server's events in the order of its journal, for those who pass them on. */
@ApplicationScoped
public class EventFeed {
    private static final List<String> KINDS = List.of(RecordFormat.ACCESS, RecordFormat.CHANGE);

    private final NodeJournal journal;
    private final Database database;

    @Inject
    EventFeed(NodeJournal journal, Database database) {
        this.journal = journal;
        this.database = database;
    }

    /** The name of this server in the log. */
    public String node() {
        return journal.node();
    }

    /**
     * So many events back.
     *
     * @param sequence of an event; -1 for none
     * @return the sequence after which that many follow up to this one and with it; -1 when there are not more
     */
    public long back(long sequence, int events) {
        return database.call(session -> session.createSelectionQuery(
                        "select e.seq from EventRow e where e.node = :node and e.seq <= :seq and e.kind in (:kinds)"
                                + " order by e.seq desc",
                        Long.class)
                .setParameter("node", journal.node())
                .setParameter("seq", sequence)
                .setParameterList("kinds", KINDS)
                .setFirstResult(events)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(-1L));
    }

    /**
     * The events that follow, as far as they have been shipped.
     *
     * @param sequence of the last one that is known; -1 for none
     * @param most how many at most
     */
    public List<RecordedEvent> after(long sequence, int most) {
        return database.call(session -> session.createSelectionQuery(
                        "select e from EventRow e where e.node = :node and e.seq > :seq and e.kind in (:kinds)"
                                + " order by e.seq",
                        EventRow.class)
                .setParameter("node", journal.node())
                .setParameter("seq", sequence)
                .setParameterList("kinds", KINDS)
                .setMaxResults(most)
                .getResultStream()
                .map(EventRow::toEvent)
                .toList());
    }
}
