package org.strongroom.blob;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Durable puts and verified opens of 1 KiB by one and more threads: how many a second, how long, and how much processor
 * time of the calling threads each takes; the first rounds warm up. Its argument is a folder on the disk to be measured.
 */
final class DurablePutBenchmark {
    private static final int SIZE = 1024;
    private static final Duration ROUND = Duration.ofSeconds(4);

    private DurablePutBenchmark() {}

    public static void main(String[] args) throws Exception {
        try (LocalDiskBlobStore store = LocalDiskBlobStore.open(Path.of(args[0]), InstantSource.system())) {
            for (int threads : new int[] {16, 16, 16, 1, 16, 1}) {
                measure("durable put", threads, () -> putFresh(store));
            }
            BlobId[] ids = new BlobId[1000];
            for (int i = 0; i < ids.length; i++) {
                ids[i] = putFresh(store);
            }
            for (int threads : new int[] {1, 1, 2}) {
                measure("verified open", threads, () -> open(store, ids));
            }
        }
    }

    private static BlobId putFresh(BlobStore store) throws IOException {
        byte[] body = new byte[SIZE];
        ByteBuffer.wrap(body)
                .putLong(ThreadLocalRandom.current().nextLong())
                .putLong(ThreadLocalRandom.current().nextLong());
        try (StagedBlob staged =
                store.staging().stage(new ByteArrayInputStream(body), Long.MAX_VALUE, OptionalLong.of(SIZE))) {
            store.put(staged);
            return staged.id();
        }
    }

    private static void open(BlobStore store, BlobId[] ids) throws IOException {
        try (BlobContent content = store.open(ids[ThreadLocalRandom.current().nextInt(ids.length)])) {
            if (content.length() != SIZE) {
                throw new IllegalStateException("not what was put");
            }
        }
    }

    private static void measure(String what, int threads, Action action) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        long start = System.nanoTime();
        List<Future<Worker>> workers = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            workers.add(pool.submit(() -> new Worker(action, start + ROUND.toNanos())));
        }
        List<Worker> done = new ArrayList<>();
        for (Future<Worker> worker : workers) {
            done.add(worker.get());
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        pool.shutdown();
        long[] nanos = done.stream()
                .flatMapToLong(worker -> Arrays.stream(worker.nanos, 0, worker.count))
                .sorted()
                .toArray();
        System.out.printf(
                "%s %d B, %2d threads: %6.0f/s, p50 %5d us, p99 %6d us, processor %5.1f us each, of it user %5.1f%n",
                what,
                SIZE,
                threads,
                nanos.length / seconds,
                nanos[nanos.length / 2] / 1000,
                nanos[nanos.length * 99 / 100] / 1000,
                done.stream().mapToLong(worker -> worker.cpu).sum() / 1e3 / nanos.length,
                done.stream().mapToLong(worker -> worker.user).sum() / 1e3 / nanos.length);
    }

    private interface Action {
        void run() throws IOException;
    }

    /** What one thread did until the end of the round, and the processor time that the thread took for it. */
    private static final class Worker {
        private long[] nanos = new long[1024];
        private int count;
        private final long cpu;
        private final long user;

        Worker(Action action, long end) throws IOException {
            ThreadMXBean self = ManagementFactory.getThreadMXBean();
            long cpuBefore = self.getCurrentThreadCpuTime();
            long userBefore = self.getCurrentThreadUserTime();
            for (long now = System.nanoTime(); now < end; ) {
                action.run();
                long then = System.nanoTime();
                if (count == nanos.length) {
                    nanos = Arrays.copyOf(nanos, 2 * count);
                }
                nanos[count++] = then - now;
                now = then;
            }
            cpu = self.getCurrentThreadCpuTime() - cpuBefore;
            user = self.getCurrentThreadUserTime() - userBefore;
        }
    }
}
