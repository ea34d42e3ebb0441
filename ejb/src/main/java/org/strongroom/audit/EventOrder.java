package org.strongroom.audit;

import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** In which direction events are read. */
public enum EventOrder {
    OLDEST_FIRST("asc", ">", Comparator.naturalOrder()),
    NEWEST_FIRST("desc", "<", Comparator.reverseOrder());

    private final String direction;
    private final String further;
    private final Comparator<EventPosition> comparator;

    EventOrder(String direction, String further, Comparator<EventPosition> comparator) {
        this.direction = direction;
        this.further = further;
        this.comparator = comparator;
    }

    Comparator<EventPosition> comparator() {
        return comparator;
    }

    /**
     * What a query ends with.
     *
     * @param leading as of {@link Criteria#leading}: H2 takes the order of an index only if it is named from its beginning
     */
    String clause(String leading) {
        return Stream.of(leading, "e.time", "e.node", "e.seq")
                .filter(field -> !field.isEmpty())
                .map(field -> field + " " + direction)
                .collect(Collectors.joining(", ", " order by ", ""));
    }

    /** The condition for what comes after a position. Its first part alone lets a database start in the index. */
    String after() {
        return " and e.time %1$s= :time and (e.time, e.node, e.seq) %1$s (:time, :node, :seq)".formatted(further);
    }
}
