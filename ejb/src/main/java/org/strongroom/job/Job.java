package org.strongroom.job;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Something that the server does by itself, again and again. It runs once at a time. */
public final class Job {
    private static final Logger LOG = System.getLogger(Job.class.getName());

    /** What is done in a run. */
    @FunctionalInterface
    public interface Work {
        /** Does it, and says whether there was anything to do. */
        boolean run() throws IOException;

        /** Work of which there is always something to do. */
        static Work always(Chore chore) {
            return () -> {
                chore.run();
                return true;
            };
        }

        /** Work that comes in pieces, which may come at any time. */
        static Work untilDone(BooleanSupplier piece) {
            return () -> {
                boolean any = false;
                while (piece.getAsBoolean()) {
                    any = true;
                }
                return any;
            };
        }
    }

    /** Work without an answer. */
    @FunctionalInterface
    public interface Chore {
        void run() throws IOException;
    }

    private final String name;
    private final boolean startable;
    private final Work work;
    private final InstantSource clock;
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile @Nullable Instant running;
    private volatile @Nullable JobRun last;
    private volatile @Nullable Instant next;
    private volatile int failures;

    Job(String name, boolean startable, Work work, InstantSource clock) {
        this.name = name;
        this.startable = startable;
        this.work = work;
        this.clock = clock;
    }

    public String name() {
        return name;
    }

    /**
     * Does the work, unless it is being done. What it throws is kept for {@link #state} and not thrown on; the server's own
     * log has the first failure of several in a row.
     *
     * @return false when it failed
     */
    public boolean run() {
        if (!busy.compareAndSet(false, true)) {
            return true;
        }
        Instant started = clock.instant();
        running = started;
        try {
            if (work.run() || failures > 0) {
                end(started, 0, Optional.empty());
            }
            return true;
        } catch (IOException | RuntimeException e) {
            LOG.log(
                    failures == 0 ? Level.WARNING : Level.DEBUG,
                    "The job " + name + " failed; the next run tries again",
                    e);
            end(started, failures + 1, Optional.of(JobFault.of(e)));
            return false;
        } finally {
            running = null;
            busy.set(false);
        }
    }

    /** Tells when the next run is due. */
    public void due(Instant at) {
        next = at;
    }

    /** What is known now. */
    public JobState state() {
        return new JobState(
                name,
                startable,
                Optional.ofNullable(running),
                Optional.ofNullable(last),
                failures,
                Optional.ofNullable(next));
    }

    private void end(Instant started, int failed, Optional<JobFault> fault) {
        last = new JobRun(started, Duration.between(started, clock.instant()), fault);
        failures = failed;
    }
}
