package org.strongroom.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GroupCommitTest {
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void nobodyReturnsBeforeWhatTheyCommittedIsDurable() throws Exception {
        AtomicLong committed = new AtomicLong();
        AtomicLong durable = new AtomicLong();
        GroupCommit commits = new GroupCommit(() -> {
            long seen = committed.get();
            Thread.yield();
            durable.set(seen);
        });
        List<Future<Boolean>> writers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            writers.add(threads.submit(() -> {
                boolean kept = true;
                for (int k = 0; k < 2000; k++) {
                    long mine = committed.incrementAndGet();
                    commits.await();
                    kept &= durable.get() >= mine;
                }
                return kept;
            }));
        }
        for (Future<Boolean> writer : writers) {
            assertThat(writer.get()).isTrue();
        }
    }

    @Test
    void thoseWhoComeMeanwhileShareTheNextEffort() throws Exception {
        CountDownLatch firstBegan = new CountDownLatch(1);
        CountDownLatch firstMayEnd = new CountDownLatch(1);
        AtomicInteger efforts = new AtomicInteger();
        GroupCommit commits = new GroupCommit(() -> {
            if (efforts.incrementAndGet() == 1) {
                firstBegan.countDown();
                awaitQuietly(firstMayEnd);
            }
        });
        Future<?> first = threads.submit(commits::await);
        firstBegan.await();
        List<Thread> others = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            Thread other = new Thread(commits::await);
            other.start();
            others.add(other);
        }
        for (Thread other : others) {
            while (other.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
        }
        firstMayEnd.countDown();
        first.get();
        for (Thread other : others) {
            other.join();
        }

        assertThat(efforts).hasValue(2);
    }

    @Test
    void anEffortThatFailsVouchesForNobody() {
        AtomicInteger efforts = new AtomicInteger();
        GroupCommit commits = new GroupCommit(() -> {
            if (efforts.incrementAndGet() == 1) {
                throw new IllegalStateException("the disk is full");
            }
        });

        assertThatThrownBy(commits::await).hasMessage("the disk is full");
        commits.await();
        assertThat(efforts).hasValue(2);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
