package org.strongroom.device;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The pairs of login and password that were accepted within the last seconds, by their hash: neither is kept. Bounded;
 * a revoked device is forgotten at once, even while another thread is looking it up.
 */
final class RecentSignIns {
    private static final int MOST = 10_000;
    private static final long LIFETIME = Duration.ofSeconds(5).toNanos();

    private final LongSupplier nanoTime;
    private long revocations;
    private final Map<Pair, Accepted> accepted = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Pair, Accepted> eldest) {
            return size() > MOST;
        }
    };

    RecentSignIns(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** What was accepted lately for this pair, else what {@code lookUp} says. */
    Optional<DeviceSignIn> find(String login, String password, Supplier<Optional<DeviceSignIn>> lookUp) {
        Pair pair = Pair.of(login, password);
        long asked = nanoTime.getAsLong();
        long before;
        synchronized (this) {
            Accepted known = accepted.get(pair);
            if (known != null && asked - known.at() < LIFETIME) {
                return Optional.of(known.signIn());
            }
            before = revocations;
        }
        Optional<DeviceSignIn> found = lookUp.get();
        found.ifPresent(signIn -> remember(pair, new Accepted(signIn, asked), before));
        return found;
    }

    synchronized void forget(long device) {
        revocations++;
        String id = Long.toString(device);
        accepted.values().removeIf(known -> known.signIn().credential().id().equals(id));
    }

    private synchronized void remember(Pair pair, Accepted found, long before) {
        if (before == revocations) {
            accepted.put(pair, found);
        }
    }

    private record Accepted(DeviceSignIn signIn, long at) {}

    /** Login and password, hashed together. */
    private static final class Pair {
        private final byte[] hash;

        private Pair(byte[] hash) {
            this.hash = hash;
        }

        static Pair of(String login, String password) {
            return new Pair(Secret.sha256(login.length() + ":" + login + password));
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Pair pair && Arrays.equals(hash, pair.hash);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(hash);
        }
    }
}
