package org.strongroom.auditlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** What the tests of the journal share. */
final class JournalFixture {
    static final String ORIGIN = "cluster/node-1";

    private JournalFixture() {}

    static JournalSettings settings(Path directory) {
        return JournalSettings.of(directory, ORIGIN)
                .withPatience(Duration.ofSeconds(10))
                .withRetryInterval(Duration.ofMillis(5));
    }

    static Journal open(Path directory) throws IOException {
        return Journal.open(settings(directory), record -> {});
    }

    static byte[] payload(String text) {
        return ("{\"text\":\"" + text + "\"}").getBytes(UTF_8);
    }

    static String text(JournalRecord record) {
        return (String) record.members().get("text");
    }

    /** Everything in the directory, as another process would see it. */
    static List<JournalRecord> readAll(Path directory) throws IOException {
        try (JournalReader reader = JournalReader.open(directory, 0)) {
            List<JournalRecord> all = new ArrayList<>();
            List<JournalRecord> some = reader.read(1_000);
            while (!some.isEmpty()) {
                all.addAll(some);
                some = reader.read(1_000);
            }
            return all;
        }
    }

    /** The texts of the records that the tests appended. */
    static List<String> texts(List<JournalRecord> records) {
        return records.stream()
                .filter(record -> record.members().containsKey("text"))
                .map(JournalFixture::text)
                .toList();
    }

    static List<String> kinds(List<JournalRecord> records) {
        return records.stream()
                .map(record -> record.members().get("kind"))
                .map(kind -> kind == null ? "record" : (String) kind)
                .toList();
    }

    static List<Path> segments(Path directory) throws IOException {
        return Segments.in(directory);
    }

    static Path lastSegment(Path directory) throws IOException {
        List<Path> all = segments(directory);
        return all.get(all.size() - 1);
    }

    /** What a crash would leave: a copy of all files but the lock, made while the journal may be open. */
    static Path copy(Path directory, Path target) throws IOException {
        Files.createDirectories(target);
        try (var files = Files.list(directory)) {
            for (Path file : files.toList()) {
                if (!file.endsWith("lock")) {
                    Files.copy(file, target.resolve(file.getFileName()));
                }
            }
        }
        return target;
    }

    static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("it did not come true in 20 s");
            }
            Thread.onSpinWait();
        }
    }
}
