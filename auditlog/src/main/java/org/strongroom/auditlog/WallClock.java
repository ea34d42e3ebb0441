package org.strongroom.auditlog;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Wall time, and whether it jumped against monotonic time. */
final class WallClock {
    private static final long TOLERANCE_MICROS = TimeUnit.SECONDS.toMicros(1);

    private final InstantSource wall;
    private final LongSupplier nanos;
    private long lastNanos;
    private long lastMicros;

    WallClock(InstantSource wall, LongSupplier nanos) {
        this.wall = wall;
        this.nanos = nanos;
        this.lastNanos = nanos.getAsLong();
        this.lastMicros = micros();
    }

    /** A jump, in microseconds since 1970 in UTC: what time it should have been, and what the clock says. */
    record Jump(long expected, long actual) {}

    /** Now, in microseconds since 1970 in UTC. */
    long micros() {
        Instant now = wall.instant();
        return TimeUnit.SECONDS.toMicros(now.getEpochSecond()) + TimeUnit.NANOSECONDS.toMicros(now.getNano());
    }

    /** The jump since the last call; null when there was none. */
    @Nullable
    Jump jump() {
        long now = nanos.getAsLong();
        long actual = micros();
        long expected = lastMicros + TimeUnit.NANOSECONDS.toMicros(now - lastNanos);
        lastNanos = now;
        lastMicros = actual;
        return Math.abs(actual - expected) > TOLERANCE_MICROS ? new Jump(expected, actual) : null;
    }
}
