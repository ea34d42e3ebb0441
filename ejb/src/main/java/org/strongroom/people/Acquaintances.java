package org.strongroom.people;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Whom this server let in within the last seconds, so that it need not look each time. Bounded. */
final class Acquaintances {
    private static final int MOST = 10_000;
    private static final Duration LIFETIME = Duration.ofSeconds(5);

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

    /** The person, if they were described like this just now. */
    synchronized Optional<KnownPerson> asDescribed(Subject subject, Description description) {
        return Optional.ofNullable(latest.get(subject))
                .filter(noted -> noted.description().equals(description))
                .filter(noted -> clock.instant().isBefore(noted.at().plus(LIFETIME)))
                .map(Noted::person);
    }

    synchronized void note(Subject subject, Description description, KnownPerson person) {
        latest.put(subject, new Noted(description, person, clock.instant()));
    }

    private record Noted(Description description, KnownPerson person, Instant at) {}
}
