package org.strongroom.auditlog.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.strongroom.auditlog.JournalReader;
import org.strongroom.auditlog.JournalRecord;
import org.strongroom.auditlog.JournalSettings;
import org.strongroom.auditlog.head.ClusterLog;
import org.strongroom.auditlog.head.SealedJournal;
import org.strongroom.auditlog.head.SignedHead;
import org.strongroom.auditlog.json.JsonLine;
import org.strongroom.auditlog.note.SignedNote;
import org.strongroom.auditlog.note.SigningKey;
import org.strongroom.auditlog.note.VerifierKey;

/** A log as a node writes it, with a change of the key, heads kept elsewhere, rows, and how it all was yesterday. */
final class SampleLog {
    static final String ORIGIN = "strongroom/node-1";

    /** How many records the log has that all tests share. */
    static final int RECORDS = 100_000;

    private static final int CHUNK = 1_000;

    final Path directory;
    final Path yesterday;
    final Path witness;
    final Path rows;
    final Path key;
    private final SigningKey first = SigningKey.generate(ORIGIN);
    private final SigningKey second = SigningKey.generate(ORIGIN);
    private final Map<VerifierKey, SigningKey> keys = new HashMap<>();

    private long size;
    private long sizeYesterday;

    private SampleLog(Path place) {
        directory = place.resolve("node-1");
        yesterday = place.resolve("yesterday");
        witness = place.resolve("witness");
        rows = place.resolve("rows.jsonl");
        key = place.resolve("node-1.vkey");
        keys.put(first.verifier(), first);
        keys.put(second.verifier(), second);
    }

    /** The one that all tests share, who must not change it; made when the first needs it. */
    static SampleLog shared() {
        return Shared.LOG;
    }

    private static final class Shared {
        static final SampleLog LOG = write();

        private static SampleLog write() {
            try {
                Path place = Files.createTempDirectory("strongroom-log");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(place)));
                return SampleLog.write(place, RECORDS);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void remove(Path place) {
            try (Stream<Path> files = Files.walk(place)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Writes so many records, a whole number of thousands; one half yesterday, the other today. */
    static SampleLog write(Path place, int records) throws IOException {
        SampleLog log = new SampleLog(place);
        Files.createDirectories(log.witness);
        Files.writeString(log.key, log.first.verifier() + "\n");
        log.run(0, records / 2, true);
        copy(log.directory, log.yesterday);
        log.sizeYesterday = records(log.yesterday).size();
        log.run(records / 2, records, false);
        log.size = records(log.directory).size();
        log.writeRows();
        return log;
    }

    private void run(int from, int to, boolean rotating) throws IOException {
        JournalSettings settings = JournalSettings.of(directory, ORIGIN).withSegmentBytes(1 << 20);
        try (ClusterLog cluster = ClusterLog.open(settings, first.verifier(), keys::get);
                SealedJournal log = SealedJournal.open(settings, first.verifier(), keys::get, found -> {})) {
            for (int i = from; i < to; i += CHUNK) {
                List<byte[]> payloads = new ArrayList<>();
                for (int number = i; number < i + CHUNK; number++) {
                    payloads.add(payload(number));
                }
                log.journal().appendAllDurably(payloads);
                if ((i / CHUNK) % 10 == 9) {
                    SignedHead head = log.sealer().seal();
                    SignedHead chained = cluster.append(List.of(head, headOfAnotherNode(head)));
                    Files.writeString(witness.resolve("head-" + i), head.note() + "\n" + chained.note() + "\n");
                    if (rotating && i / CHUNK == 9) {
                        log.sealer().rotate(second);
                        cluster.sealer().rotate(second);
                    }
                }
            }
        }
    }

    /** Whose key this log does not know. */
    private static SignedHead headOfAnotherNode(SignedHead like) {
        return SignedHead.of(SignedNote.parse(like.note().toString().replace(ORIGIN, "strongroom/node-2")));
    }

    private static byte[] payload(int number) {
        return new JsonLine()
                .text("kind", "access")
                .text(
                        "time",
                        String.format(
                                "2026-11-21T%02d:%02d:%02d.123456Z", number / 3600 % 24, number / 60 % 60, number % 60))
                .number("person", 7)
                .text("login", "alice")
                .text("path", "/public/everyone/plan-" + number + ".txt")
                .number("object", number)
                .end();
    }

    private void writeRows() throws IOException {
        List<String> lines = new ArrayList<>();
        for (JournalRecord one : records(directory)) {
            Map<String, Object> members = one.members();
            String login = (String) members.getOrDefault("login", "");
            String path = (String) members.getOrDefault("path", "");
            JsonLine line = new JsonLine()
                    .text("node", "node-1")
                    .number("seq", one.sequence())
                    .text("kind", (String) members.get("kind"))
                    .text("login", login)
                    .text("path", path)
                    .number("path_hash", hash(path))
                    .text("claimed_login", "")
                    .number("object_id", (Long) members.getOrDefault("object", 0L));
            if (members.get("time") instanceof String time) {
                line.text("time", time.replace("Z", "+00:00"));
            }
            lines.add(new String(line.end(), UTF_8));
        }
        Files.write(rows, lines);
    }

    private static long hash(String path) {
        return path.isEmpty()
                ? 0
                : ByteBuffer.wrap(Sha256.create().digest(path.getBytes(UTF_8))).getLong();
    }

    static List<JournalRecord> records(Path directory) throws IOException {
        try (JournalReader reader = JournalReader.open(directory, 0)) {
            return reader.read(Integer.MAX_VALUE);
        }
    }

    /** How many records it has. */
    long size() {
        return size;
    }

    /** How many records its log of heads has. */
    long clusterSize() throws IOException {
        return records(directory.resolve("cluster")).size();
    }

    /** How many it had yesterday. */
    long sizeYesterday() {
        return sizeYesterday;
    }

    /** Makes a directory, or a file, whose files are those of another; whoever changes one puts another in its place. */
    static Path link(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(path -> !path.endsWith("lock")).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.createLink(target, file);
                }
            }
        }
        return to;
    }

    /** Copies a directory but for its locks. */
    static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            files.filter(path -> !path.endsWith("lock")).forEach(file -> {
                try {
                    Files.copy(file, to.resolve(from.relativize(file).toString()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return to;
    }
}
