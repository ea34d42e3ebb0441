package org.strongroom.blob;

import com.sun.management.OperatingSystemMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * Durable puts and verified opens of 1 KiB by one and more threads: how many a second, how long, and how much processor
 * time of this process each takes. Its argument is a folder on the disk to be measured.
 */
final class DurablePutBenchmark {
    private static final int SIZE = 1024;
    private static final Duration ROUND = Duration.ofSeconds(4);
    private static final OperatingSystemMXBean MACHINE =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private DurablePutBenchmark() {}

    public static void main(String[] args) throws Exception {
        try (LocalDiskBlobStore store = LocalDiskBlobStore.open(Path.of(args[0]), InstantSource.system())) {
            for (int threads : new int[] {16, 1, 16, 1, 16, 64}) {
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
        long cpu = MACHINE.getProcessCpuTime();
        long start = System.nanoTime();
        var futures = IntStream.range(0, threads)
                .mapToObj(thread -> pool.submit(() -> repeat(action, start + ROUND.toNanos())))
                .toList();
        long[] nanos = new long[0];
        for (Future<long[]> future : futures) {
            long[] more = future.get();
            int held = nanos.length;
            nanos = Arrays.copyOf(nanos, held + more.length);
            System.arraycopy(more, 0, nanos, held, more.length);
        }
        long elapsed = System.nanoTime() - start;
        long used = MACHINE.getProcessCpuTime() - cpu;
        pool.shutdown();
        Arrays.sort(nanos);
        System.out.printf(
                "%s %d B, %2d threads: %6.0f/s, p50 %4d us, p99 %5d us, processor %5.1f us each%n",
                what,
                SIZE,
                threads,
                nanos.length * 1e9 / elapsed,
                nanos[nanos.length / 2] / 1000,
                nanos[nanos.length * 99 / 100] / 1000,
                used / 1e3 / nanos.length);
    }

    private static long[] repeat(Action action, long end) throws IOException {
        long[] nanos = new long[1024];
        int count = 0;
        for (long now = System.nanoTime(); now < end; ) {
            action.run();
            long then = System.nanoTime();
            if (count == nanos.length) {
                nanos = Arrays.copyOf(nanos, 2 * count);
            }
            nanos[count++] = then - now;
            now = then;
        }
        return Arrays.copyOf(nanos, count);
    }

    private interface Action {
        void run() throws IOException;
    }
}
