package org.strongroom.people;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.strongroom.identity.Person;

/** The descriptions that this server noted lately, so that an unchanged one is not written again. Bounded. */
final class Acquaintances {
    private static final int MOST = 10_000;
    private static final Duration NOTED_AGAIN_AFTER = Duration.ofHours(1);

    private final InstantSource clock;
    private final Map<Subject, Noted> latest = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Subject, Noted> eldest) {
            return size() > MOST;
        }
    };

    Acquaintances(InstantSource clock) {
        this.clock = clock;
    }

    /** The person, if they were described like this within the hour. */
    synchronized Optional<Person> asDescribed(Subject subject, Description description) {
        return Optional.ofNullable(latest.get(subject))
                .filter(noted -> noted.description().equals(description))
                .filter(noted -> clock.instant().isBefore(noted.at().plus(NOTED_AGAIN_AFTER)))
                .map(Noted::person);
    }

    synchronized void note(Subject subject, Description description, Person person) {
        latest.put(subject, new Noted(description, person, clock.instant()));
    }

    private record Noted(Description description, Person person, Instant at) {}
}
