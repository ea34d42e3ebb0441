package org.strongroom.auditlog;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Some records on their way to the disk, and the thread that waits for them, if any. */
final class Ticket {
    private static final int OVERHEAD_BYTES = 64;
    private static final long CHECK_NANOS = Duration.ofMillis(500).toNanos();

    private final byte[][] payloads;
    private final @Nullable Thread waiter;
    private long first = Long.MAX_VALUE;
    private @Nullable JournalUnavailableException failure;
    private volatile boolean settled;

    /** The ticket before or after this one, as {@link TicketQueue} needs it. */
    @Nullable
    Ticket next;

    /** What the queue was charged for this. */
    long cost;

    Ticket(byte[][] payloads, @Nullable Thread waiter) {
        this.payloads = payloads;
        this.waiter = waiter;
    }

    byte[][] payloads() {
        return payloads;
    }

    int size() {
        return payloads.length;
    }

    /** Whether a thread waits until it is settled. */
    boolean isAwaited() {
        return waiter != null;
    }

    long bytes() {
        long bytes = 0;
        for (byte[] payload : payloads) {
            bytes += payload.length + OVERHEAD_BYTES;
        }
        return bytes;
    }

    /** The records begin at this sequence, as soon as they are durable. */
    void place(long sequence) {
        first = sequence;
    }

    /** Whether all of its records are among the first so many. */
    boolean isWithin(long records) {
        return first <= records - payloads.length;
    }

    void succeed() {
        settle();
    }

    void fail(JournalUnavailableException reason) {
        failure = reason;
        settle();
    }

    private void settle() {
        settled = true;
        LockSupport.unpark(waiter);
    }

    /**
     * Waits until it was settled; an interrupt is kept for later, since the record is on its way.
     *
     * @param whileWaiting is run now and then, and may settle it
     * @return false when it was not settled in time
     */
    boolean awaitSettled(long nanos, Runnable whileWaiting) {
        long deadline = System.nanoTime() + nanos;
        long left = nanos;
        boolean interrupted = false;
        while (!settled && left > 0) {
            LockSupport.parkNanos(this, Math.min(left, CHECK_NANOS));
            interrupted |= Thread.interrupted();
            if (!settled) {
                whileWaiting.run();
                left = deadline - System.nanoTime();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return settled;
    }

    /** The sequence of its first record, after it was settled. */
    long first() {
        if (failure != null) {
            throw new JournalUnavailableException(failure);
        }
        return first;
    }
}
