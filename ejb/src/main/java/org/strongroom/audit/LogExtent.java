package org.strongroom.audit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How much of the log a filter reads.
 *
 * @param events how many are passed on
 * @param leftOut how many more there are, which the filter leaves out as {@link Probes}
 * @param ranges the first and last event on each server, in the order of their names
 */
public record LogExtent(long events, long leftOut, List<Range> ranges) {
    public LogExtent {
        ranges = List.copyOf(ranges);
    }

    /** Nothing was read. */
    public static final LogExtent NONE = new LogExtent(0, 0, List.of());

    /** Both together. */
    public LogExtent and(LogExtent other) {
        Map<String, Range> byNode = new TreeMap<>();
        Stream.concat(ranges.stream(), other.ranges.stream())
                .forEach(range -> byNode.merge(range.node, range, Range::and));
        return new LogExtent(events + other.events, leftOut + other.leftOut, List.copyOf(byNode.values()));
    }

    /** Sequences in one server's journal, both included. */
    public record Range(String node, long first, long last) {
        Range and(Range other) {
            return new Range(node, Math.min(first, other.first), Math.max(last, other.last));
        }
    }
}
