package org.strongroom.device;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** When this server last noted the use of each device, so that reading a file does not write to the database. */
final class LastUse {
    private static final Duration GRAIN = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final ConcurrentMap<Long, Instant> noted = new ConcurrentHashMap<>();

    LastUse(InstantSource clock) {
        this.clock = clock;
    }

    /** True once a minute for each device, for one of those who ask at the same time. */
    boolean isNews(long device) {
        Instant now = clock.instant();
        Instant last = noted.get(device);
        if (last == null) {
            return noted.putIfAbsent(device, now) == null;
        }
        return now.isAfter(last.plus(GRAIN)) && noted.replace(device, last, now);
    }
}
