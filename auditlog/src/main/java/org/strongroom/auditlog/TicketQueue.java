package org.strongroom.auditlog;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Many threads put tickets in, one takes them all at once. A stack of tickets, linked through themselves, that is
 * turned round when it is taken: one compare-and-set to put, one swap to take. Bounded by the bytes that were put in
 * and not yet {@link #release released}.
 */
final class TicketQueue {
    private final AtomicReference<@Nullable Ticket> newest = new AtomicReference<>();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicInteger records = new AtomicInteger();
    private final long capacity;

    private final ReentrantLock roomLock = new ReentrantLock();
    private final Condition room = roomLock.newCondition();
    private final AtomicInteger waitingForRoom = new AtomicInteger();
    private volatile @Nullable Thread sleeper;
    private final AtomicInteger awaited = new AtomicInteger();
    private volatile boolean lingering;
    private volatile int enough = 1;

    TicketQueue(long capacity) {
        this.capacity = capacity;
    }

    int records() {
        return records.get();
    }

    /** Puts a ticket in, waiting for room; false when there was none in time. */
    boolean offer(Ticket ticket, long patienceNanos) throws InterruptedException {
        ticket.cost = Math.min(ticket.bytes(), capacity / 4);
        if (!reserve(ticket.cost) && !awaitRoom(ticket.cost, patienceNanos)) {
            return false;
        }
        records.addAndGet(ticket.size());
        Ticket before;
        do {
            before = newest.get();
            ticket.next = before;
        } while (!newest.compareAndSet(before, ticket));
        if (ticket.isAwaited()) {
            if (awaited.incrementAndGet() >= enough) {
                wake();
            }
        } else if (before == null && !lingering) {
            wake();
        }
        return true;
    }

    /** Takes all, oldest first, linked by {@link Ticket#next}; null when there is none. */
    @Nullable
    Ticket takeAll() {
        awaited.set(0);
        Ticket from = newest.getAndSet(null);
        Ticket oldest = null;
        while (from != null) {
            Ticket next = from.next;
            from.next = oldest;
            oldest = from;
            from = next;
        }
        return oldest;
    }

    /** Gives back the room of a ticket that was taken. */
    void release(Ticket ticket) {
        records.addAndGet(-ticket.size());
        bytes.addAndGet(-ticket.cost);
        if (waitingForRoom.get() > 0) {
            signalRoom();
        }
    }

    /** Sleeps until there is a ticket or so much time has passed, or the thread is unparked. */
    void sleep(long nanos) {
        sleeper = Thread.currentThread();
        if (newest.get() == null) {
            LockSupport.parkNanos(this, nanos);
        }
        sleeper = null;
    }

    /** Sleeps until so many tickets are awaited or so much time has passed, or the thread is unparked. */
    void linger(int tickets, long nanos) {
        lingering = true;
        enough = tickets;
        sleeper = Thread.currentThread();
        if (awaited.get() < tickets) {
            LockSupport.parkNanos(this, nanos);
        }
        sleeper = null;
        enough = 1;
        lingering = false;
    }

    private void wake() {
        Thread thread = sleeper;
        if (thread != null) {
            LockSupport.unpark(thread);
        }
    }

    private boolean reserve(long cost) {
        long taken = bytes.get();
        while (taken + cost <= capacity) {
            if (bytes.compareAndSet(taken, taken + cost)) {
                return true;
            }
            taken = bytes.get();
        }
        return false;
    }

    private boolean awaitRoom(long cost, long patienceNanos) throws InterruptedException {
        long left = patienceNanos;
        waitingForRoom.incrementAndGet();
        roomLock.lock();
        try {
            while (!reserve(cost)) {
                if (left <= 0) {
                    return false;
                }
                left = room.awaitNanos(left);
            }
            return true;
        } finally {
            roomLock.unlock();
            waitingForRoom.decrementAndGet();
        }
    }

    private void signalRoom() {
        roomLock.lock();
        try {
            room.signalAll();
        } finally {
            roomLock.unlock();
        }
    }
}
