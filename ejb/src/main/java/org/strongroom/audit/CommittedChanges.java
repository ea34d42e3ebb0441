package org.strongroom.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * The records of changes that this server committed and that are not in its journal yet, as it made them. What the
 * database says of them meanwhile is compared with this. There is room for some forty thousand; of what a larger copy of a
 * directory makes, the seals of the rows alone tell whose they are.
 */
@ApplicationScoped
class CommittedChanges {
    private static final long ROOM_BYTES = 32 << 20;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final ConcurrentSkipListMap<Long, Committed> waiting = new ConcurrentSkipListMap<>();
    private final AtomicLong room;
    private final LongSupplier nanos;
    private volatile long progressed;

    @Inject
    CommittedChanges() {
        this(ROOM_BYTES, System::nanoTime);
    }

    CommittedChanges(long roomBytes, LongSupplier nanos) {
        this.room = new AtomicLong(roomBytes);
        this.nanos = nanos;
        this.progressed = nanos.getAsLong();
    }

    /** Takes room for rows of a transaction that has not ended; false when there is not enough for all. */
    boolean reserve(Collection<PendingRow> rows) {
        long bytes = bytes(rows);
        if (room.addAndGet(-bytes) >= 0) {
            return true;
        }
        room.addAndGet(bytes);
        return false;
    }

    /** Says how the transaction of rows ended that have room: from now on they wait, or the room is free again. */
    void end(Collection<PendingRow> rows, boolean isCommitted) {
        if (isCommitted) {
            long now = nanos.getAsLong();
            rows.forEach(row -> waiting.put(row.id(), new Committed(row, now)));
        } else {
            room.addAndGet(bytes(rows));
        }
    }

    /** The first of those that wait now, at most so many, by the numbers of their rows. */
    NavigableMap<Long, byte[]> first(int most) {
        NavigableMap<Long, byte[]> first = new TreeMap<>();
        for (Map.Entry<Long, Committed> entry : waiting.entrySet()) {
            if (first.size() == most) {
                break;
            }
            first.put(entry.getKey(), entry.getValue().row().record());
        }
        return first;
    }

    /** These wait no longer. */
    void remove(Collection<Long> rows) {
        for (Long row : rows) {
            Committed removed = waiting.remove(row);
            if (removed != null) {
                room.addAndGet(removed.row().bytes());
            }
        }
        progressed = nanos.getAsLong();
    }

    /** Whether some have waited so long, while none got on, that no more may come. */
    boolean isStuck() {
        Map.Entry<Long, Committed> oldest = waiting.firstEntry();
        long now = nanos.getAsLong();
        return oldest != null
                && now - oldest.getValue().since() > PATIENCE.toNanos()
                && now - progressed > PATIENCE.toNanos();
    }

    private static long bytes(Collection<PendingRow> rows) {
        return rows.stream().mapToLong(PendingRow::bytes).sum();
    }

    private record Committed(PendingRow row, long since) {}
}
