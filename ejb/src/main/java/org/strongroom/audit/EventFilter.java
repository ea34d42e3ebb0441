package org.strongroom.audit;

import java.time.Instant;
import java.util.Set;

/**
 * Which events to read. Empty sets do not narrow.
 *
 * @param from inclusive
 * @param until exclusive
 * @param objects ids, either as the object of the event or as what a copy made
 * @param persons the persons' numbers
 * @param outcomes such as {@code refused}
 */
public record EventFilter(Instant from, Instant until, Set<Long> objects, Set<Long> persons, Set<String> outcomes) {
    public EventFilter {
        objects = Set.copyOf(objects);
        persons = Set.copyOf(persons);
        outcomes = Set.copyOf(outcomes);
    }
}
