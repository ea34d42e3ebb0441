package org.strongroom.auditlog;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The open end of a journal: records go into a buffer, from there into the last segment, and {@link #sync} makes them
 * durable. After an {@link IOException} everything that is not durable is taken back by {@link #rollBack}. Used by one
 * thread; {@link #durable} and {@link #placed} by all.
 */
final class Tail implements Closeable {
    /** Space is made ready in such pieces, as zeros: a sync that moves no end of file is the cheapest. */
    private static final int EXTENT_BYTES = 1 << 20;

    private static final ByteBuffer ZEROS =
            ByteBuffer.allocateDirect(EXTENT_BYTES).asReadOnlyBuffer();

    private final JournalSettings settings;
    private final SegmentFiles files;
    private final DurableMark mark;
    private final WallClock clock;
    private final long epoch;
    private final Frame frame = new Frame();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(Frame.HEADER_BYTES + Frame.LARGEST_PAYLOAD);

    private SegmentFile file;
    private long position;
    private long durablePosition;
    private long allocated;
    private long next;
    private volatile long placed;
    private volatile long durable;

    private Tail(
            JournalSettings settings, SegmentFiles files, DurableMark mark, WallClock clock, long epoch, SegmentEnd end)
            throws IOException {
        this.settings = settings;
        this.files = files;
        this.mark = mark;
        this.clock = clock;
        this.epoch = epoch;
        this.next = end.next();
        this.placed = next;
        this.durable = next;
        @Nullable SegmentFile last = end.file();
        this.file = last == null ? begin(next) : last;
        startAt(end.position());
        this.allocated = end.allocated();
    }

    /**
     * Continues where the last segment ends, or begins the first one when there is none.
     *
     * @param epoch the epoch that begins now
     */
    static Tail open(
            JournalSettings settings, SegmentFiles files, DurableMark mark, WallClock clock, long epoch, SegmentEnd end)
            throws IOException {
        return new Tail(settings, files, mark, clock, epoch, end);
    }

    /** The run of the journal that this belongs to. */
    long epoch() {
        return epoch;
    }

    /** The sequence of the next record. */
    long next() {
        return next;
    }

    /** How many records were given a place, durable or about to be. */
    long placed() {
        return placed;
    }

    /** How many records are durable. */
    long durable() {
        return durable;
    }

    /** Adds a record; it is durable after {@link #sync}, or before when a segment ends with it. */
    void append(byte[] payload) throws IOException {
        int size = Frame.HEADER_BYTES + payload.length;
        if (position + buffer.position() + size > settings.segmentBytes()) {
            sync();
            roll();
        }
        if (buffer.remaining() < size) {
            flush();
        }
        frame.put(buffer, next++, payload);
    }

    /** Makes all records durable. */
    void sync() throws IOException {
        flush();
        placed = next;
        file.sync();
        durablePosition = position;
        durable = next;
        mark.write(next);
    }

    /** Forgets the records that are not durable. */
    void rollBack() {
        buffer.clear();
        position = durablePosition;
        next = durable;
        placed = next;
    }

    /** Takes back from the disk what a failed write may have left behind the last durable record. */
    void repair() throws IOException {
        file.truncate(durablePosition);
        allocated = durablePosition;
    }

    /** Makes the mark durable as well, at the end. */
    void syncMark() throws UnsyncedException {
        mark.sync();
    }

    @Override
    public void close() throws IOException {
        try (mark) {
            file.close();
        }
    }

    private void flush() throws IOException {
        buffer.flip();
        allocate(position + buffer.limit());
        long size = buffer.limit();
        file.writeFully(buffer, position);
        position += size;
        buffer.clear();
    }

    private void allocate(long end) throws IOException {
        while (allocated < end) {
            int size = (int) Math.min(EXTENT_BYTES, settings.segmentBytes() - allocated);
            file.writeFully(ZEROS.duplicate().limit(size), allocated);
            allocated += size;
        }
    }

    private void roll() throws IOException {
        SegmentFile full = file;
        file = begin(next);
        startAt(SegmentHeader.BYTES);
        full.close();
    }

    private void startAt(long offset) {
        position = offset;
        durablePosition = offset;
        allocated = offset;
    }

    private SegmentFile begin(long first) throws IOException {
        Path path = settings.directory().resolve(SegmentHeader.fileName(first));
        Path aside = path.resolveSibling(path.getFileName() + Segments.ASIDE);
        SegmentFile fresh = files.create(aside);
        try {
            fresh.writeFully(new SegmentHeader(settings.origin(), first, epoch, clock.micros()).encode(), 0);
            fresh.sync();
            files.rename(aside, path);
            return fresh;
        } catch (IOException e) {
            fresh.close();
            throw e;
        }
    }
}
