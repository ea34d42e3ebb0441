package org.strongroom.audit;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which events to read. Null and empty sets do not narrow.
 *
 * @param from inclusive
 * @param until exclusive
 * @param story only what belongs to these objects
 * @param persons the persons' numbers
 * @param outcomes any of these
 * @param probes leaves out that a file of these names was looked for where there was none; names in lower case
 */
public record EventFilter(
        Instant from,
        Instant until,
        @Nullable ObjectStory story,
        Set<Long> persons,
        Set<Outcome> outcomes,
        Set<String> probes) {
    public EventFilter {
        persons = Set.copyOf(persons);
        outcomes = Set.copyOf(outcomes);
        probes = Set.copyOf(probes);
    }

    /** All events of this time. */
    public static EventFilter between(Instant from, Instant until) {
        return new EventFilter(from, until, null, Set.of(), Set.of(), Set.of());
    }

    /** The same, only what belongs to these objects. */
    public EventFilter of(ObjectStory objects) {
        return new EventFilter(from, until, objects, persons, outcomes, probes);
    }

    /** The same, only by this person. */
    public EventFilter by(long person) {
        return new EventFilter(from, until, story, Set.of(person), outcomes, probes);
    }

    /** The same, only with one of these outcomes. */
    public EventFilter ending(Set<Outcome> any) {
        return new EventFilter(from, until, story, persons, any, probes);
    }

    /** The same, without looking in vain for files of these names. */
    public EventFilter without(Set<String> probed) {
        return new EventFilter(from, until, story, persons, outcomes, probed);
    }
}
