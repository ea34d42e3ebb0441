package org.strongroom.auditlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strongroom.auditlog.JournalFixture.await;
import static org.strongroom.auditlog.JournalFixture.payload;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How long the writer waits for company. */
@Timeout(30)
class TicketQueueTest {
    private static final long LONG = Duration.ofHours(1).toNanos();

    private final TicketQueue queue = new TicketQueue(1 << 20);

    @Test
    void whoLingersGoesOnWhenEnoughWait() throws InterruptedException {
        Thread writer = lingering(3, LONG);
        offer(Thread.currentThread());
        offer(null);
        offer(Thread.currentThread());
        writer.join(100);
        assertThat(writer.isAlive()).isTrue();
        offer(Thread.currentThread());
        writer.join();
    }

    @Test
    void whoLingersDoesNotStayWhenEnoughWaitAlready() throws InterruptedException {
        offer(Thread.currentThread());
        Thread writer = new Thread(() -> queue.linger(1, LONG));
        writer.start();
        writer.join();
    }

    @Test
    void thoseThatWereTakenDoNotCount() throws InterruptedException {
        offer(Thread.currentThread());
        queue.takeAll();
        Thread writer = lingering(1, LONG);
        offer(Thread.currentThread());
        writer.join();
    }

    private Thread lingering(int tickets, long nanos) {
        Thread writer = new Thread(() -> queue.linger(tickets, nanos));
        writer.start();
        await(() -> writer.getState() == Thread.State.TIMED_WAITING);
        return writer;
    }

    private void offer(Thread waiter) throws InterruptedException {
        assertThat(queue.offer(new Ticket(new byte[][] {payload("record")}, waiter), LONG))
                .isTrue();
    }
}
