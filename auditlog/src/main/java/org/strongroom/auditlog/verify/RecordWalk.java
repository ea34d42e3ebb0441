package org.strongroom.auditlog.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.strongroom.auditlog.format.JournalFormat.CLOSED_START;
import static org.strongroom.auditlog.format.JournalFormat.EPOCH_START;
import static org.strongroom.auditlog.format.JournalFormat.FRAME_HEADER_BYTES;
import static org.strongroom.auditlog.format.JournalFormat.HEADER_BYTES;
import static org.strongroom.auditlog.format.JournalFormat.LARGEST_PAYLOAD;
import static org.strongroom.auditlog.format.JournalFormat.LONGEST_ORIGIN;
import static org.strongroom.auditlog.format.JournalFormat.MAGIC;
import static org.strongroom.auditlog.format.JournalFormat.NAME_DIGITS;
import static org.strongroom.auditlog.format.JournalFormat.OWN_STARTS;
import static org.strongroom.auditlog.format.JournalFormat.SEGMENT_SUFFIX;
import static org.strongroom.auditlog.format.JournalFormat.VERSION;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** Walks over the records of a journal, and checks all that is around them. */
final class RecordWalk implements Closeable {
    private static final int BUFFER = 1 << 16;
    private static final int CHECKSUM_AT = HEADER_BYTES - Integer.BYTES;
    private static final int ORIGIN_AT = 42;

    private final String origin;
    private final List<Path> segments;
    private final long durable;
    private final long first;
    private int following;
    private Path segment;
    private InputStream in = InputStream.nullInputStream();
    private long offset;
    private long sequence;
    private boolean closed;
    private boolean torn;

    /**
     * A walk over the segments that are there now.
     *
     * @param durable so many records are known to be durable: what comes behind them may be torn
     */
    RecordWalk(Path log, String origin, long durable) throws IOException {
        this.origin = origin;
        this.durable = durable;
        this.segment = log;
        try (Stream<Path> files = Files.list(log)) {
            this.segments = files.filter(file -> file.toString().endsWith(SEGMENT_SUFFIX))
                    .sorted()
                    .toList();
        }
        this.first = segments.isEmpty() ? 0 : firstOf(segments.get(0));
        this.sequence = first;
    }

    /** The first record that is kept; those before were removed. */
    long first() {
        return first;
    }

    /** The first record of each segment, by the names of their files. */
    Set<Long> starts() {
        return segments.stream().map(RecordWalk::firstOf).collect(Collectors.toSet());
    }

    /** How many segments there are. */
    int segments() {
        return segments.size();
    }

    /** The sequence of the next record: how many there were, with those that were removed. */
    long sequence() {
        return sequence;
    }

    /** Whether something torn is behind the last record, as a crash leaves it. */
    boolean isTorn() {
        return torn;
    }

    /** The next record's payload; null at the end. */
    byte @Nullable [] next() throws IOException, BadEntryException {
        byte[] payload = frame();
        while (payload == null && following < segments.size() && !torn) {
            open(segments.get(following++));
            payload = frame();
        }
        if (payload == null && sequence < durable) {
            throw bad("the journal ends, but the records up to " + (durable - 1) + " were durable");
        }
        return payload;
    }

    private byte @Nullable [] frame() throws IOException, BadEntryException {
        byte[] header = in.readNBytes(FRAME_HEADER_BYTES);
        ByteBuffer numbers = ByteBuffer.wrap(header);
        if (header.length < FRAME_HEADER_BYTES || numbers.getInt(0) == 0) {
            end(header);
            return null;
        }
        int length = numbers.getInt();
        if (length < 0 || length > LARGEST_PAYLOAD) {
            return damaged("a frame of " + length + " bytes");
        }
        byte[] payload = in.readNBytes(length);
        if (payload.length < length) {
            return damaged("the frame goes beyond the end of the file");
        }
        if (numbers.getInt() != checksum(payload)) {
            return damaged("the checksum differs");
        }
        if (closed && !begins(payload)) {
            throw bad("there is a record behind that of an orderly end, and no start between them");
        }
        offset += FRAME_HEADER_BYTES + length;
        sequence++;
        closed = closes(payload);
        return payload;
    }

    /** Behind the last frame of a segment are zeros alone; behind that of the live one may be what a crash left. */
    private void end(byte[] header) throws IOException, BadEntryException {
        boolean zeros = isZero(header);
        byte[] rest = in.readNBytes(BUFFER);
        while (zeros && rest.length > 0) {
            zeros = isZero(rest);
            rest = in.readNBytes(BUFFER);
        }
        if (!zeros) {
            if (closed) {
                throw bad("there is something behind the record of an orderly end");
            }
            damaged("there is something behind the last frame");
        }
    }

    private byte @Nullable [] damaged(String how) throws BadEntryException {
        if (following < segments.size() || sequence < durable) {
            throw bad(how);
        }
        torn = true;
        return null;
    }

    /** By the file's name; 0 where that is no name of a segment, which is found when it is opened. */
    private static long firstOf(Path file) {
        String name = String.valueOf(file.getFileName()).replace(SEGMENT_SUFFIX, "");
        return name.matches("[0-9]{" + NAME_DIGITS + "}") && name.startsWith("0") ? Long.parseLong(name) : 0;
    }

    private void open(Path file) throws IOException, BadEntryException {
        in.close();
        String name = String.format("%0" + NAME_DIGITS + "d%s", sequence, SEGMENT_SUFFIX);
        if (!file.endsWith(name)) {
            throw bad("no segment begins with this record; the next one is " + file.getFileName());
        }
        segment = file;
        offset = 0;
        in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        checkHeader(in.readNBytes(HEADER_BYTES));
        offset = HEADER_BYTES;
    }

    private void checkHeader(byte[] bytes) throws BadEntryException {
        ByteBuffer header = ByteBuffer.wrap(bytes);
        require(bytes.length == HEADER_BYTES, "the segment has no whole header");
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, CHECKSUM_AT);
        require(header.getInt(CHECKSUM_AT) == (int) crc.getValue(), "the checksum of the segment's header differs");
        require(header.getLong() == MAGIC, "not a segment of a journal");
        require(header.getInt() == VERSION && header.getInt() == HEADER_BYTES, "a segment of an unknown version");
        require(header.getLong() == sequence, "the segment's header names another first record");
        int length = header.getShort(ORIGIN_AT - Short.BYTES);
        require(length > 0 && length <= LONGEST_ORIGIN, "the origin in the segment's header has " + length + " bytes");
        String name = new String(bytes, ORIGIN_AT, length, UTF_8);
        require(name.equals(origin), "the segment is of the log " + name);
    }

    private int checksum(byte[] payload) {
        CRC32C crc = new CRC32C();
        crc.update(ByteBuffer.allocate(Long.BYTES + Integer.BYTES)
                .putLong(sequence)
                .putInt(payload.length)
                .flip());
        crc.update(payload);
        return (int) crc.getValue();
    }

    private void require(boolean holds, String otherwise) throws BadEntryException {
        if (!holds) {
            throw bad(otherwise);
        }
    }

    private BadEntryException bad(String how) {
        return new BadEntryException(sequence, segment.getFileName() + ", offset " + offset + ": " + how);
    }

    private static boolean isZero(byte[] bytes) {
        int any = 0;
        for (byte one : bytes) {
            any |= one;
        }
        return any == 0;
    }

    /** Whether a record is the journal's own of its orderly end. */
    static boolean closes(byte[] payload) {
        return startsWith(payload, CLOSED_START);
    }

    /** Whether a record is the journal's own of its start. */
    static boolean begins(byte[] payload) {
        return startsWith(payload, EPOCH_START);
    }

    /** Whether a record is the journal's about itself. */
    static boolean isOwn(byte[] payload) {
        return OWN_STARTS.stream().anyMatch(start -> startsWith(payload, start));
    }

    private static boolean startsWith(byte[] payload, String start) {
        byte[] wanted = start.getBytes(UTF_8);
        return payload.length >= wanted.length && Arrays.equals(payload, 0, wanted.length, wanted, 0, wanted.length);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
