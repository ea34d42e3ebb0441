package org.strongroom.auditlog.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.strongroom.auditlog.JournalRecord;
import org.strongroom.auditlog.merkle.TreeEdge;
import org.strongroom.auditlog.merkle.TreeHasher;

/** Someone who can write every file of a node, but has no key: changes records, and covers up what can be covered. */
final class Forger {
    private static final int HEADER = 512;

    final Path log;

    Forger(Path log) {
        this.log = log;
    }

    /** Changes the records, and frames them anew with good checksums, in one segment. */
    void change(Consumer<List<byte[]>> change) throws IOException {
        List<byte[]> payloads = new ArrayList<>(
                SampleLog.records(log).stream().map(JournalRecord::payload).toList());
        change.accept(payloads);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(Files.readAllBytes(segments().get(0)), 0, HEADER);
        for (int i = 0; i < payloads.size(); i++) {
            bytes.writeBytes(frame(i, payloads.get(i)));
        }
        for (Path segment : segments()) {
            Files.delete(segment);
        }
        write(log.resolve("00000000000000000000.journal"), bytes.toByteArray());
        mark(payloads.size());
    }

    /** Makes the tiles agree with the records as they are now. */
    void retile() throws IOException {
        TreeEdge edge = new TreeEdge();
        TreeHasher hasher = new TreeHasher();
        for (JournalRecord one : SampleLog.records(log)) {
            edge.append(hasher.leaf(one.payload()), (name, hashes) -> {
                Path file = log.resolve(name.path());
                Files.createDirectories(file.getParent());
                ByteBuffer tile = ByteBuffer.allocate(hashes.size() * 32);
                hashes.forEach(hash -> hash.put(tile));
                write(file, tile.array());
            });
        }
        edge.writePartial((name, hashes) -> {
            ByteBuffer tile = ByteBuffer.allocate(hashes.size() * 32);
            hashes.forEach(hash -> hash.put(tile));
            write(log.resolve(name.path()), tile.array());
        });
    }

    /** Writes the mark of how many records are durable. */
    void mark(long records) throws IOException {
        ByteBuffer mark = ByteBuffer.allocate(12).putLong(records);
        CRC32C crc = new CRC32C();
        crc.update(mark.array(), 0, 8);
        write(log.resolve("durable"), mark.putInt((int) crc.getValue()).array());
    }

    /** Puts a file in the place of another, which may be a link to that of the log that all share. */
    void write(Path file, byte[] bytes) throws IOException {
        Files.deleteIfExists(file);
        Files.write(file, bytes);
    }

    void append(Path file, byte[] more) throws IOException {
        byte[] all = Files.readAllBytes(file);
        byte[] longer = Arrays.copyOf(all, all.length + more.length);
        System.arraycopy(more, 0, longer, all.length, more.length);
        write(file, longer);
    }

    /** Flips a bit of a file. */
    void flip(String file, long offset) throws IOException {
        Path path = log.resolve(file);
        byte[] bytes = Files.readAllBytes(path);
        bytes[(int) (offset < 0 ? bytes.length + offset : offset)] ^= 1;
        write(path, bytes);
    }

    /** Changes a file as text. */
    void edit(String file, UnaryOperator<String> change) throws IOException {
        Path path = log.resolve(file);
        write(path, change.apply(Files.readString(path)).getBytes(UTF_8));
    }

    void cut(String file, int bytes) throws IOException {
        byte[] all = Files.readAllBytes(log.resolve(file));
        write(log.resolve(file), Arrays.copyOf(all, all.length - bytes));
    }

    void delete(String path) throws IOException {
        try (Stream<Path> files = Files.walk(log.resolve(path))) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }

    List<Path> segments() throws IOException {
        try (Stream<Path> files = Files.list(log)) {
            return files.filter(file -> file.toString().endsWith(".journal"))
                    .sorted()
                    .toList();
        }
    }

    /** The name of a segment by its number. */
    String segment(int number) throws IOException {
        List<Path> all = segments();
        return all.get(number < 0 ? all.size() + number : number).getFileName().toString();
    }

    /** The first record of a segment by its number. */
    long first(int number) throws IOException {
        return Long.parseLong(segment(number).substring(0, 20));
    }

    /** Where the frame of a record begins in its segment. */
    String[] frameOf(long sequence) throws IOException {
        Path file = segments().stream()
                .filter(segment ->
                        segment.getFileName().toString().compareTo(String.format("%020d.journal", sequence)) <= 0)
                .reduce((a, b) -> b)
                .orElseThrow();
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        int at = HEADER;
        for (long i = Long.parseLong(file.getFileName().toString().substring(0, 20)); i < sequence; i++) {
            at += 8 + bytes.getInt(at);
        }
        return new String[] {Objects.requireNonNull(file.getFileName()).toString(), String.valueOf(at)};
    }

    private static byte[] frame(long sequence, byte[] payload) {
        CRC32C crc = new CRC32C();
        crc.update(
                ByteBuffer.allocate(12).putLong(sequence).putInt(payload.length).flip());
        crc.update(payload);
        return ByteBuffer.allocate(8 + payload.length)
                .putInt(payload.length)
                .putInt((int) crc.getValue())
                .put(payload)
                .array();
    }

    static byte[] other(byte[] payload) {
        return new String(payload, UTF_8).replace("alice", "mallo").getBytes(UTF_8);
    }
}
