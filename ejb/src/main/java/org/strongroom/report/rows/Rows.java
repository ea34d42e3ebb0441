package org.strongroom.report.rows;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.strongroom.audit.LogExtent;
import org.strongroom.audit.RecordedEvent;

/** What answers a report, read each time it is asked for. */
public interface Rows {
    /** What was asked beside the period, by name. */
    Map<String, String> asked();

    /** How many there were when the report began. */
    long count();

    /** The entries of the log that they come from, and how many were left out. */
    LogExtent extent();

    /** Passes on the events that they rest on, in constant memory; none where they are not of events. */
    default void events(Predicate<RecordedEvent> reader) {}

    /** Whether each of them tells of one event, whose node and sequence are among its cells. */
    default boolean isOfEvents() {
        return false;
    }

    List<String> columns();

    /**
     * Passes on each row in order, in constant memory: its cells are texts and whole numbers.
     *
     * @param reader says whether it wants another
     */
    void read(Predicate<List<Object>> reader);
}
