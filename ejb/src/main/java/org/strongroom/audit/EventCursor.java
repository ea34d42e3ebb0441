package org.strongroom.audit;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.strongroom.persistence.Database;

/** Goes through the events of one condition in order, a page at a time. Cursors compare by what they come to next. */
final class EventCursor implements Comparable<EventCursor> {
    private static final int PAGE = 1000;
    private static final String FURTHER = " and (e.time, e.node, e.seq) > (:time, :node, :seq)";
    private static final Comparator<RecordedEvent> ORDER = Comparator.comparing(RecordedEvent::time)
            .thenComparing(RecordedEvent::node)
            .thenComparingLong(RecordedEvent::sequence);

    private final Database database;
    private final Criteria criteria;
    private final Queue<RecordedEvent> fetched = new ArrayDeque<>();
    private @Nullable RecordedEvent last;
    private boolean exhausted;

    EventCursor(Database database, Criteria criteria) {
        this.database = database;
        this.criteria = criteria;
    }

    boolean hasNext() {
        if (fetched.isEmpty() && !exhausted) {
            fetch();
            exhausted = fetched.size() < PAGE;
        }
        return !fetched.isEmpty();
    }

    /** The next event; there must be one. */
    RecordedEvent take() {
        RecordedEvent event = head();
        last = event;
        fetched.remove();
        return event;
    }

    @Override
    public int compareTo(EventCursor other) {
        return ORDER.compare(head(), other.head());
    }

    private RecordedEvent head() {
        RecordedEvent head = fetched.peek();
        if (head == null) {
            throw new NoSuchElementException();
        }
        return head;
    }

    private void fetch() {
        RecordedEvent before = last;
        String where = criteria.where();
        if (before != null) {
            where += FURTHER;
            criteria.with("time", before.time()).with("node", before.node()).with("seq", before.sequence());
        }
        String text = "select e from EventRow e where " + where + " order by e.time, e.node, e.seq";
        database.call(session -> criteria.bind(session.createSelectionQuery(text, EventRow.class))
                .setMaxResults(PAGE)
                .getResultStream()
                .map(EventRow::toEvent)
                .allMatch(fetched::add));
    }
}
