package org.strongroom.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.LongSupplier;

/**
 * The records of changes that this server committed and that are not in its journal yet, as it made them. What the
 * database says of them meanwhile is compared with this.
 */
@ApplicationScoped
class CommittedChanges {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final ConcurrentSkipListMap<Long, Committed> waiting = new ConcurrentSkipListMap<>();
    private final LongSupplier nanos;

    @Inject
    CommittedChanges() {
        this(System::nanoTime);
    }

    CommittedChanges(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Adds those that were committed just now. */
    void add(Collection<PendingRow> rows) {
        long now = nanos.getAsLong();
        rows.forEach(row -> waiting.put(row.id(), new Committed(row.record(), now)));
    }

    /** Those that wait now, by the numbers of their rows. */
    NavigableMap<Long, byte[]> all() {
        NavigableMap<Long, byte[]> all = new TreeMap<>();
        waiting.forEach((row, committed) -> all.put(row, committed.record()));
        return all;
    }

    /** These wait no longer. */
    void remove(Collection<Long> rows) {
        rows.forEach(waiting::remove);
    }

    /** Whether some have waited so long that no more may come. */
    boolean isStuck() {
        var oldest = waiting.firstEntry();
        return oldest != null && nanos.getAsLong() - oldest.getValue().since() > PATIENCE.toNanos();
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Committed(byte[] record, long since) {}
}
