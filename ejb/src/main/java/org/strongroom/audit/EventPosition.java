package org.strongroom.audit;

import java.time.Instant;

/**
 * A place in the order in which events are read: time, node, sequence.
 *
 * @param node which server wrote the event
 * @param sequence its place in that server's journal
 */
public record EventPosition(Instant time, String node, long sequence) implements Comparable<EventPosition> {
    /** Where an event is. */
    public static EventPosition of(RecordedEvent event) {
        return new EventPosition(event.time(), event.node(), event.sequence());
    }

    @Override
    public int compareTo(EventPosition other) {
        int byTime = time.compareTo(other.time);
        int byNode = byTime != 0 ? byTime : node.compareTo(other.node);
        return byNode != 0 ? byNode : Long.compare(sequence, other.sequence);
    }
}
