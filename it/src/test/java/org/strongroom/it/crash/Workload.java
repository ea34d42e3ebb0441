package org.strongroom.it.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.strongroom.it.Dav;

/**
 * Clients that write and read until told to stop, and remember what they were told: for each path the content that was
 * acknowledged and those that were sent since, and the ids of all requests that were answered.
 */
final class Workload {
    private static final int WRITERS = 20;
    private static final int READERS = 30;
    private static final int PATHS_EACH = 5;
    private static final int LARGEST = 200_000;
    private static final int UNAVAILABLE = 503;

    /** A disk that is busy with all this may take its time. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Dav dav;
    private final Map<String, Sent> paths = new ConcurrentHashMap<>();
    private final Queue<String> answered = new ConcurrentLinkedQueue<>();
    private final AtomicInteger requests = new AtomicInteger();

    /** What the server may hold at a path: the last acknowledged content, or one that was sent after it. */
    private static final class Sent {
        private byte[] acknowledged;
        private final List<byte[]> pending = new ArrayList<>();

        synchronized void sending(byte[] content) {
            pending.add(content);
        }

        synchronized void acknowledged(byte[] content) {
            acknowledged = content;
            pending.clear();
        }

        synchronized boolean allowsAbsence() {
            return acknowledged == null;
        }

        synchronized boolean allows(byte[] content) {
            return acknowledged != null && Arrays.equals(acknowledged, content)
                    || pending.stream().anyMatch(sent -> Arrays.equals(sent, content));
        }
    }

    Workload(Dav dav) {
        this.dav = dav;
    }

    /** Runs the clients until so many writes are acknowledged, then the action, then waits for the clients to end. */
    void runUntil(int writes, ThrowingAction action) throws Exception {
        AtomicBoolean going = new AtomicBoolean(true);
        CountDownLatch enough = new CountDownLatch(writes);
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS + READERS);
        for (int i = 0; i < WRITERS; i++) {
            int writer = i;
            threads.execute(() -> write(writer, going, enough));
        }
        for (int i = 0; i < READERS; i++) {
            threads.execute(() -> read(going, enough));
        }
        assertThat(enough.await(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .as("so many writes are acknowledged")
                .isTrue();
        action.run();
        going.set(false);
        threads.shutdown();
        assertThat(threads.awaitTermination(2 * PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .isTrue();
    }

    /** Every acknowledged write is there and whole, every other absent or whole. */
    void verify() throws Exception {
        for (Map.Entry<String, Sent> path : paths.entrySet()) {
            HttpResponse<byte[]> answer = askUntilAvailable(path.getKey());
            if (answer.statusCode() == 404) {
                assertThat(path.getValue().allowsAbsence())
                        .as("acknowledged, and gone: " + path.getKey())
                        .isTrue();
            } else {
                assertThat(answer.statusCode()).as(path.getKey()).isEqualTo(200);
                assertThat(path.getValue().allows(answer.body()))
                        .as("holds what nobody sent: " + path.getKey())
                        .isTrue();
            }
        }
    }

    /** The ids of the requests whose answers came in full, but for those that the server could not record and so refused. */
    List<String> answered() {
        return List.copyOf(answered);
    }

    private void write(int writer, AtomicBoolean going, CountDownLatch enough) {
        Random random = new Random(writer * 31L + requests.get());
        try {
            while (going.get()) {
                String path = "/private/crash/" + writer + "-" + random.nextInt(PATHS_EACH);
                byte[] content = new byte[random.nextInt(LARGEST)];
                random.nextBytes(content);
                Sent sent = paths.computeIfAbsent(path, unknown -> new Sent());
                sent.sending(content);
                String id = nextId();
                HttpResponse<byte[]> answer = ask("PUT", path, content, id);
                if (answer.statusCode() / 100 == 2) {
                    sent.acknowledged(content);
                    enough.countDown();
                }
            }
        } catch (IOException | InterruptedException killed) {
            end(going, enough);
        }
    }

    private void read(AtomicBoolean going, CountDownLatch enough) {
        Random random = new Random();
        try {
            while (going.get()) {
                String path = "/private/crash/" + random.nextInt(WRITERS) + "-" + random.nextInt(PATHS_EACH);
                ask("GET", path, new byte[0], nextId());
            }
        } catch (IOException | InterruptedException killed) {
            end(going, enough);
        }
    }

    /** A client that ends takes the others with it. */
    private static void end(AtomicBoolean going, CountDownLatch enough) {
        going.set(false);
        while (enough.getCount() > 0) {
            enough.countDown();
        }
    }

    private HttpResponse<byte[]> askUntilAvailable(String path) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        HttpResponse<byte[]> answer;
        do {
            answer = ask("GET", path, new byte[0], nextId());
        } while (answer.statusCode() == UNAVAILABLE && System.nanoTime() < deadline);
        return answer;
    }

    private HttpResponse<byte[]> ask(String method, String path, byte[] content, String id)
            throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = dav.sendBytes(
                dav.requestWithin(PATIENCE, method, path, BodyPublishers.ofByteArray(content), "X-Request-Id", id));
        if (answer.statusCode() != UNAVAILABLE) {
            answered.add(id);
        }
        return answer;
    }

    private String nextId() {
        return "crash-" + requests.incrementAndGet();
    }

    /** Something that may fail. */
    interface ThrowingAction {
        void run() throws Exception;
    }
}
