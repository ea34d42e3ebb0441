package org.strongroom.auditlog;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.strongroom.auditlog.json.JsonLine;

/**
 * Records a second, latency and CPU of durable appends by 1 to 64 callers; not run by the tests. Arguments: a directory
 * on the disk to measure, and seconds a round.
 */
final class JournalBenchmark {
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final int KEPT_LATENCIES = 500_000;

    private JournalBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        Path directory = Files.createTempDirectory(Path.of(arguments[0]), "journal");
        long nanos = (long) (Double.parseDouble(arguments[1]) * 1e9);
        try (Journal journal = Journal.open(JournalSettings.of(directory, "bench/node"), record -> {})) {
            round(journal, 16, nanos);
            for (int callers : new int[] {1, 16, 32, 64}) {
                System.out.println(round(journal, callers, nanos));
            }
            System.out.println(builder());
            System.out.println(drain(journal));
            System.out.println(read(journal));
        } finally {
            try (var files = Files.list(directory)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(directory);
        }
    }

    private static String round(Journal journal, int callers, long nanos) {
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        long size = journal.size();
        long cpu = PROCESS.getProcessCpuTime();
        long end = System.nanoTime() + nanos;
        List<CompletableFuture<long[]>> all = IntStream.range(0, callers)
                .mapToObj(caller -> CompletableFuture.supplyAsync(() -> append(journal, end), threads))
                .toList();
        long[] latencies = all.stream()
                .flatMapToLong(one -> Arrays.stream(one.join()))
                .sorted()
                .toArray();
        double used = PROCESS.getProcessCpuTime() - cpu;
        long records = journal.size() - size;
        threads.shutdown();
        return String.format(
                "%2d callers: %,8.0f records/s  p50 %5.0f us  p99 %6.0f us  p99.9 %6.0f us  CPU %5.1f us a record",
                callers,
                records / (nanos / 1e9),
                latencies[latencies.length / 2] / 1e3,
                latencies[(int) (latencies.length * 0.99)] / 1e3,
                latencies[(int) (latencies.length * 0.999)] / 1e3,
                used / 1e3 / records);
    }

    private static long[] append(Journal journal, long end) {
        JsonLine line = new JsonLine();
        long[] latencies = new long[KEPT_LATENCIES];
        int count = 0;
        long now = System.nanoTime();
        while (now < end && count < latencies.length) {
            journal.appendDurably(record(line, count));
            long after = System.nanoTime();
            latencies[count++] = after - now;
            now = after;
        }
        return Arrays.copyOf(latencies, count);
    }

    private static byte[] record(JsonLine line, int count) {
        return line.text("kind", "access")
                .number("time_utc_us", 1_795_000_000_000_000L + count)
                .text("request_id", "01J9ZK5W8R2M4Q6T8V0X2Z4B6D")
                .text("subject", "6a0f2c1e-0c4b-4a7e-9a51-8b7f6f5a3c21")
                .text("login", "jo.doe")
                .text("credential", "device-password")
                .text("credential_id", "dp-000000000123")
                .text("workstation", "WS-114")
                .text("address", "10.20.30.40")
                .text("user_agent", "Microsoft-WebDAV-MiniRedir/10.0.22631")
                .text("protocol", "webdav")
                .text("method", "GET")
                .text("action", "READ")
                .text("path", "/public/engineering/drawings/2026/bracket-17 überarbeitet.dwg")
                .number("object", 4_711)
                .number("version", 3)
                .number("bytes", 183_442)
                .text("digest", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
                .text("outcome", "DONE")
                .number("status", 200)
                .nothing("reason")
                .end();
    }

    private static String builder() {
        JsonLine line = new JsonLine();
        int records = 1_000_000;
        long bytes = 0;
        long start = 0;
        for (int i = -records; i < records; i++) {
            if (i == 0) {
                start = System.nanoTime();
                bytes = 0;
            }
            bytes += record(line, i).length;
        }
        return String.format(
                "JsonLine: %.2f us a record of %d bytes", (System.nanoTime() - start) / 1e3 / records, bytes / records);
    }

    private static String drain(Journal journal) {
        JsonLine line = new JsonLine();
        List<byte[]> rows =
                IntStream.range(0, 1_000).mapToObj(i -> record(line, i)).toList();
        long start = System.nanoTime();
        for (int i = 0; i < 100; i++) {
            journal.appendAllDurably(rows);
        }
        return String.format("in bulks of 1 000: %,.0f records/s", 100_000 / ((System.nanoTime() - start) / 1e9));
    }

    private static String read(Journal journal) throws IOException {
        long start = System.nanoTime();
        long records = 0;
        try (JournalReader reader = journal.reader(0)) {
            int read;
            do {
                read = reader.read(5_000).size();
                records += read;
            } while (read > 0);
        }
        return String.format("reader: %,.0f records/s of %,d", records / ((System.nanoTime() - start) / 1e9), records);
    }
}
