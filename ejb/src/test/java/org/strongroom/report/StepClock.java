package org.strongroom.report;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** Stands where it is put, and goes on by a millisecond each time that it is read. */
final class StepClock implements InstantSource {
    private final AtomicReference<Instant> now;

    StepClock(Instant start) {
        now = new AtomicReference<>(start);
    }

    void set(String instant) {
        now.set(Instant.parse(instant));
    }

    void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    @Override
    public Instant instant() {
        return now.updateAndGet(instant -> instant.plusMillis(1));
    }
}
