package org.strongroom.device;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Failed sign-ins by login and network, on this server. From the tenth on, a further one must wait: a second, then twice
 * as long each time, up to a quarter of an hour. Other logins behind the same address, and the login from elsewhere, do
 * not wait. Whether the login exists makes no difference. Bounded; forgotten after a day of peace.
 */
final class Guesses {
    static final int FREE = 10;
    private static final int MOST = 10_000;
    private static final int LONGEST_SHIFT = 10;
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private final InstantSource clock;
    private final Map<Key, Count> counts = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Count> eldest) {
            return size() > MOST;
        }
    };

    private record Key(String login, String network) {}

    /** How often it failed, when first and last, and until when a further try is not looked at. */
    record Count(long failures, Instant first, Instant last, Instant until) {}

    Guesses(InstantSource clock) {
        this.clock = clock;
    }

    /** How long a try must wait now; empty when it need not. */
    synchronized Optional<Duration> pause(String login, String network) {
        Count count = counts.get(new Key(login, network));
        Instant now = clock.instant();
        return count == null || !count.until().isAfter(now)
                ? Optional.empty()
                : Optional.of(Duration.between(now, count.until()));
    }

    /** Counts a failure. */
    synchronized Count failed(String login, String network) {
        Instant now = clock.instant();
        return counts.compute(new Key(login, network), (key, before) -> {
            boolean fresh = before == null || before.last().plus(FORGOTTEN).isBefore(now);
            long failures = fresh ? 1 : before.failures() + 1;
            return new Count(failures, fresh ? now : before.first(), now, now.plus(rest(failures)));
        });
    }

    private static Duration rest(long failures) {
        if (failures < FREE) {
            return Duration.ZERO;
        }
        Duration rest = Duration.ofSeconds(1L << Math.min(failures - FREE, LONGEST_SHIFT));
        return rest.compareTo(LONGEST) > 0 ? LONGEST : rest;
    }
}
