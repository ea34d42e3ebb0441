package org.strongroom.auditlog;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads records in order, from sealed segments and from the live one, up to the durable end. Keeps its place: a call
 * goes on where the one before ended, without reading anything again. Not safe for several threads; interrupting its
 * thread closes it.
 */
public final class JournalReader implements Closeable {
    private final Path directory;
    private final DurableEnd durable;
    private OpenSegment segment;
    private long epoch;

    /** How many records may be read. */
    @FunctionalInterface
    interface DurableEnd {
        long records() throws IOException;
    }

    /** The segment that is being read. */
    private record OpenSegment(Path path, SegmentFile file, SegmentHeader header, FrameCursor cursor) {
        static OpenSegment at(Path path) throws IOException {
            SegmentFile file = LocalSegmentFiles.openToRead(path);
            try {
                SegmentHeader header = SegmentHeader.read(file, path);
                return new OpenSegment(path, file, header, new FrameCursor(file, header.first()));
            } catch (IOException e) {
                file.close();
                throw e;
            }
        }
    }

    private JournalReader(Path directory, DurableEnd durable, OpenSegment segment) {
        this.directory = directory;
        this.durable = durable;
        this.segment = segment;
        this.epoch = segment.header().epoch();
    }

    /**
     * Opens a reader of a journal that another process writes, or none. It sees what the journal has marked as durable.
     *
     * @param from the sequence of the first record to read
     * @throws IllegalArgumentException if there is no such record, or no longer
     */
    public static JournalReader open(Path directory, long from) throws IOException {
        return open(directory, new MarkedEnd(DurableMark.in(directory)), from);
    }

    static JournalReader open(Path directory, DurableEnd durable, long from) throws IOException {
        long end = durable.records();
        if (from < 0 || from > end) {
            throw new IllegalArgumentException("no record " + from + ": the journal has " + end);
        }
        JournalReader reader = new JournalReader(directory, durable, OpenSegment.at(segmentOf(directory, from)));
        try {
            while (reader.position() < from) {
                reader.next();
            }
            return reader;
        } catch (IOException | RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    /**
     * Reads the next records.
     *
     * @param most how many at most
     * @return the records in order; none when all durable ones were read
     * @throws JournalDamagedException if the next one is not as it was written; those before it were returned by an
     *     earlier call, and a later call tries it again
     */
    public List<JournalRecord> read(int most) throws IOException {
        long end = Math.min(durable.records(), position() + most);
        List<JournalRecord> records = new ArrayList<>();
        segment.cursor().refresh();
        try {
            while (position() < end) {
                records.add(next());
            }
        } catch (JournalDamagedException e) {
            if (records.isEmpty()) {
                throw e;
            }
        }
        return records;
    }

    /**
     * Goes on to a later record, over segments that are between without reading them.
     *
     * @throws IllegalArgumentException if it was passed already, or is not kept
     */
    public void skipTo(long sequence) throws IOException {
        if (sequence < position() || sequence > durable.records()) {
            throw new IllegalArgumentException("no record " + sequence + " behind " + position());
        }
        Path holder = segmentOf(directory, sequence);
        if (!holder.equals(segment.path())) {
            move(OpenSegment.at(holder));
        }
        segment.cursor().refresh();
        while (position() < sequence) {
            next();
        }
    }

    /** The sequence of the record that is read next. */
    public long position() {
        return segment.cursor().sequence();
    }

    @Override
    public void close() throws IOException {
        segment.file().close();
    }

    private JournalRecord next() throws IOException {
        byte[] payload = segment.cursor().next();
        while (payload == null) {
            goOn();
            payload = segment.cursor().next();
        }
        epoch = ControlRecord.epochFrom(payload, epoch);
        return new JournalRecord(position() - 1, epoch, payload);
    }

    /** Opens the segment that begins with the next record, which was not in this one. */
    private void goOn() throws IOException {
        String fault = segment.cursor().fault();
        Path following = directory.resolve(SegmentHeader.fileName(position()));
        if (fault != null || following.equals(segment.path()) || !Files.exists(following)) {
            throw new JournalDamagedException(
                    segment.path(),
                    segment.cursor().offset(),
                    position(),
                    fault != null ? fault : "the segment ends, and no other begins with this record");
        }
        move(OpenSegment.at(following));
    }

    private void move(OpenSegment opened) throws IOException {
        segment.file().close();
        segment = opened;
        epoch = opened.header().epoch();
    }

    private static Path segmentOf(Path directory, long sequence) throws IOException {
        String name = SegmentHeader.fileName(sequence);
        List<Path> segments = Segments.in(directory).stream()
                .filter(path -> path.getFileName().toString().compareTo(name) <= 0)
                .toList();
        if (segments.isEmpty()) {
            throw new IllegalArgumentException("record " + sequence + " is not kept here");
        }
        return segments.get(segments.size() - 1);
    }

    /** The end as the mark of the journal's directory tells; the last one that was whole. */
    private static final class MarkedEnd implements DurableEnd {
        private final Path path;
        private long records;

        MarkedEnd(Path path) {
            this.path = path;
        }

        @Override
        public long records() throws IOException {
            try (DurableMark mark = new DurableMark(LocalSegmentFiles.openToRead(path))) {
                records = Math.max(records, mark.read());
            }
            return records;
        }
    }
}
