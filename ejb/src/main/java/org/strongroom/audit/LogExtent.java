package org.strongroom.audit;

import java.util.List;

/**
 * How much of the log a filter reads.
 *
 * @param ranges the first and last event on each server, in the order of their names
 */
public record LogExtent(long events, List<Range> ranges) {
    public LogExtent {
        ranges = List.copyOf(ranges);
    }

    /** Sequences in one server's journal, both included. */
    public record Range(String node, long first, long last) {}
}
