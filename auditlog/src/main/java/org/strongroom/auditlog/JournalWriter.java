package org.strongroom.auditlog;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.strongroom.auditlog.JournalHealth.State;

/**
 * The one thread that writes: takes all waiting tickets, writes, syncs once, and lets their threads go on. No thread of
 * a caller touches the files, so interrupting one can't close them.
 */
final class JournalWriter {
    private static final long IDLE_NANOS = Duration.ofMinutes(1).toNanos();

    /** So long records that nobody waits for are left to the next that somebody waits for, to share its sync. */
    private static final long LINGER_NANOS = Duration.ofMillis(20).toNanos();

    private final Tail tail;
    private final WallClock clock;
    private final long epoch;
    private final long patienceNanos;
    private final long retryNanos;
    private final long paceNanos;
    private final TicketQueue queue;
    private final Outage outage = new Outage();
    private final Thread thread;
    private volatile JournalStatus status = JournalStatus.RUNNING;
    private volatile boolean closing;
    private volatile long busySince;
    private long nextTry;

    JournalWriter(JournalSettings settings, Tail tail, WallClock clock) {
        this.tail = tail;
        this.clock = clock;
        this.epoch = tail.epoch();
        this.patienceNanos = settings.patience().toNanos();
        this.retryNanos = settings.retryInterval().toNanos();
        this.paceNanos = settings.pace().toNanos();
        this.queue = new TicketQueue(settings.queueBytes());
        this.thread = new Thread(null, this::run, "journal " + settings.origin(), 0, false);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Puts records into the queue, in the order of a thread's calls. */
    void submit(Ticket ticket) {
        JournalStatus now = closing ? JournalStatus.CLOSED : status();
        if (now.state() == State.SUSPENDED || now.state() == State.STALLED) {
            outage.refuse(ticket.size());
        }
        if (now.state() != State.RUNNING) {
            throw now.refusal();
        }
        try {
            if (!queue.offer(ticket, patienceNanos)) {
                throw new JournalUnavailableException("too many records wait for the disk", null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new JournalUnavailableException("interrupted while too many records wait for the disk", e);
        }
        refuseWhenStopped();
    }

    /** Waits until the ticket's records are durable, and returns the sequence of the first. */
    long await(Ticket ticket) {
        if (!ticket.awaitSettled(patienceNanos, this::refuseWhenStopped)) {
            throw JournalStatus.STALLED.refusal();
        }
        return ticket.first();
    }

    JournalHealth health(long usableBytes) {
        JournalStatus now = status();
        return new JournalHealth(
                now.state(), now.reason(), epoch, tail.placed() - 1, tail.durable() - 1, queue.records(), usableBytes);
    }

    /** Writes what is queued and the record of the end, and stops; false when it did not stop in time. */
    boolean close() {
        closing = true;
        LockSupport.unpark(thread);
        boolean interrupted = false;
        for (int wait = 0; wait < 2 && thread.isAlive(); wait++) {
            try {
                thread.join(TimeUnit.NANOSECONDS.toMillis(patienceNanos) + 1);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return !thread.isAlive();
    }

    /** The status, with what a thread that hangs, or ended without a word, could not set itself. */
    private JournalStatus status() {
        JournalStatus now = status;
        if (!now.isFinal() && !thread.isAlive()) {
            return JournalStatus.dead("its writer is gone", null);
        }
        return now.state() == State.RUNNING && isStalled() ? JournalStatus.STALLED : now;
    }

    private boolean isStalled() {
        long since = busySince;
        return since != 0 && System.nanoTime() - since > patienceNanos;
    }

    /** Whoever comes after the writer's end is refused by whoever notices. */
    private void refuseWhenStopped() {
        if (status().isFinal()) {
            refuseAll(queue.takeAll());
        }
    }

    private void run() {
        try (tail) {
            while (!status.isFinal()) {
                if (status.state() == State.SUSPENDED) {
                    recover();
                } else {
                    serve();
                }
            }
        } catch (Throwable stopped) {
            die("its writer stopped by " + stopped, stopped);
        } finally {
            refuseAll(queue.takeAll());
        }
    }

    private void serve() {
        Ticket batch = queue.takeAll();
        if (batch != null) {
            long begun = System.nanoTime();
            int waited = awaited(batch);
            commit(batch);
            gather(waited, begun);
        } else if (closing) {
            finish();
        } else {
            queue.sleep(IDLE_NANOS);
        }
    }

    private void gather(int waited, long begun) {
        long left = begun + paceNanos - System.nanoTime();
        if (waited > 1 && left > 0) {
            queue.linger(waited, left);
        }
        if (!closing) {
            queue.linger(1, LINGER_NANOS);
        }
    }

    private static int awaited(Ticket batch) {
        int awaited = 0;
        for (Ticket ticket = batch; ticket != null; ticket = ticket.next) {
            awaited += ticket.isAwaited() ? 1 : 0;
        }
        return awaited;
    }

    private void commit(Ticket batch) {
        busySince = System.nanoTime();
        try {
            WallClock.Jump jump = clock.jump();
            if (jump != null) {
                tail.append(ControlRecord.clockJump(epoch, jump));
            }
            appendLateRefusals();
            for (Ticket ticket = batch; ticket != null; ticket = ticket.next) {
                ticket.place(tail.next());
                for (byte[] payload : ticket.payloads()) {
                    tail.append(payload);
                }
            }
            tail.sync();
        } catch (UnsyncedException e) {
            die(e.getMessage(), e);
        } catch (IOException e) {
            suspend(e);
        } catch (RuntimeException | Error e) {
            die("its writer stopped by " + e, e);
            throw e;
        } finally {
            noteStall();
            busySince = 0;
            settle(batch);
        }
    }

    /** Those who were refused while the disk hung are told of by a gap before the next batch. */
    private void noteStall() {
        long nanos = System.nanoTime() - busySince;
        if (status.state() == State.RUNNING && nanos > patienceNanos) {
            long end = clock.micros();
            outage.begin(end - TimeUnit.NANOSECONDS.toMicros(nanos), JournalStatus.STALLED.reason());
            outage.end(end);
        }
    }

    /** Lets go those whose records are durable, and refuses the others. */
    private void settle(Ticket batch) {
        long durable = tail.durable();
        Ticket ticket = batch;
        while (ticket != null) {
            Ticket next = ticket.next;
            queue.release(ticket);
            if (ticket.isWithin(durable)) {
                ticket.succeed();
            } else {
                refuse(ticket);
            }
            ticket = next;
        }
    }

    private void suspend(IOException e) {
        status = JournalStatus.suspended(e);
        tail.rollBack();
        outage.begin(clock.micros(), status.reason());
        nextTry = System.nanoTime() + retryNanos;
    }

    private void recover() {
        refuseAll(queue.takeAll());
        long left = nextTry - System.nanoTime();
        if (left > 0 && !closing) {
            queue.sleep(left);
            return;
        }
        nextTry = System.nanoTime() + retryNanos;
        resume();
        if (closing && status.state() == State.SUSPENDED) {
            status = JournalStatus.closedEarly(status.reason(), status.cause());
        }
    }

    /** Tries to write again: at the last durable record, beginning with the record of the gap. */
    private void resume() {
        long refused = outage.takeRefused();
        try {
            tail.repair();
            outage.end(clock.micros());
            tail.append(outage.record(epoch, refused));
            tail.sync();
            status = JournalStatus.RUNNING;
        } catch (UnsyncedException e) {
            die(e.getMessage(), e);
        } catch (IOException e) {
            tail.rollBack();
            outage.refuse(refused);
            status = JournalStatus.suspended(e);
        }
    }

    /** Those who were still being refused while the gap was written down: one more record of the same gap. */
    private void appendLateRefusals() throws IOException {
        if (outage.hasRefused()) {
            tail.append(outage.record(epoch, outage.takeRefused()));
        }
    }

    private void finish() {
        try {
            appendLateRefusals();
            tail.append(ControlRecord.closed(epoch, clock.micros()));
            tail.sync();
            tail.syncMark();
            status = JournalStatus.CLOSED;
        } catch (UnsyncedException e) {
            die(e.getMessage(), e);
        } catch (IOException e) {
            status = JournalStatus.closedEarly(e.getMessage(), e);
        }
    }

    private void die(@Nullable String why, Throwable by) {
        status = JournalStatus.dead(why, by);
    }

    private void refuse(Ticket ticket) {
        outage.refuse(ticket.size());
        ticket.fail(status().refusal());
    }

    private void refuseAll(@Nullable Ticket tickets) {
        Ticket ticket = tickets;
        while (ticket != null) {
            Ticket next = ticket.next;
            queue.release(ticket);
            refuse(ticket);
            ticket = next;
        }
    }
}
