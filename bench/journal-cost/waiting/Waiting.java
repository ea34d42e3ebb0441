package org.strongroom.audit;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.strongroom.persistence.Database;
import org.strongroom.persistence.Transactions;

/**
 * An audit trail that records nothing and only waits: each access for a sync that it shares with all who wait, at the
 * journal's pace. Less no record can cost that is durable before its answer.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class Waiting extends AuditTrail {
    private static final BlockingQueue<CompletableFuture<Void>> WAITERS = new LinkedBlockingQueue<>();
    private static final long PACE_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    static {
        Thread thread = new Thread(Waiting::sync, "waiting");
        thread.setDaemon(true);
        thread.start();
    }

    @Inject
    Waiting(
            NodeJournal journal,
            CommittedChanges committed,
            Database database,
            Transactions transactions,
            InstantSource clock) {
        super(journal, committed, database, transactions, clock);
    }

    @Override
    public Receipt record(AuditEvent event) {
        CompletableFuture<Void> synced = new CompletableFuture<>();
        WAITERS.add(synced);
        synced.join();
        return new Receipt(event, 0);
    }

    @Override
    public void ended(Receipt receipt, long bytesSent, boolean complete) {}

    private static void sync() {
        try (FileChannel file = FileChannel.open(Files.createTempFile("waiting", ""), StandardOpenOption.WRITE)) {
            ByteBuffer block = ByteBuffer.allocateDirect(4096);
            while (true) {
                List<CompletableFuture<Void>> waiters = new ArrayList<>();
                waiters.add(WAITERS.take());
                WAITERS.drainTo(waiters);
                long begun = System.nanoTime();
                file.write(block.clear(), 0);
                file.force(false);
                waiters.forEach(waiter -> waiter.complete(null));
                if (waiters.size() > 1) {
                    TimeUnit.NANOSECONDS.sleep(begun + PACE_NANOS - System.nanoTime());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
