package org.strongroom.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.strongroom.persistence.Database;

/** Goes through the events of one condition in order, a page at a time. Cursors compare by what they come to next. */
final class EventCursor implements Comparable<EventCursor> {
    private final Database database;
    private final Criteria criteria;
    private final EventOrder order;
    private final int page;
    private final Queue<RecordedEvent> fetched = new ArrayDeque<>();
    private @Nullable EventPosition last;
    private boolean exhausted;

    /** @param after where to go on; null to begin */
    EventCursor(Database database, Criteria criteria, EventOrder order, @Nullable EventPosition after, int page) {
        this.database = database;
        this.criteria = criteria;
        this.order = order;
        this.last = after;
        this.page = page;
    }

    boolean hasNext() {
        if (fetched.isEmpty() && !exhausted) {
            fetch();
            exhausted = fetched.size() < page;
        }
        return !fetched.isEmpty();
    }

    /** The next event; there must be one. */
    RecordedEvent take() {
        RecordedEvent event = head();
        last = EventPosition.of(event);
        fetched.remove();
        return event;
    }

    @Override
    public int compareTo(EventCursor other) {
        return order.comparator().compare(EventPosition.of(head()), EventPosition.of(other.head()));
    }

    private RecordedEvent head() {
        RecordedEvent head = fetched.peek();
        if (head == null) {
            throw new NoSuchElementException();
        }
        return head;
    }

    private void fetch() {
        switch (order) {
            case OLDEST_FIRST -> select();
            case NEWEST_FIRST -> {
                Lookback spans = criteria.lookback(newest().plus(1, ChronoUnit.MICROS));
                while (fetched.size() < page && spans.hasNext()) {
                    spans.narrow(criteria);
                    select();
                }
            }
        }
    }

    /** No event that can come is after it: a time without any is not looked through. */
    private Instant newest() {
        return last != null ? last.time() : database.call(criteria::newest);
    }

    private void select() {
        EventPosition before = last;
        String where = criteria.where();
        if (before != null) {
            where += order.after();
            criteria.with("time", before.time()).with("node", before.node()).with("seq", before.sequence());
        }
        String text = "select e from EventRow e where " + where + order.clause(criteria.leading());
        database.call(session -> criteria.bind(session.createSelectionQuery(text, EventRow.class))
                .setMaxResults(page - fetched.size())
                .getResultStream()
                .map(EventRow::toEvent)
                .allMatch(fetched::add));
    }
}
