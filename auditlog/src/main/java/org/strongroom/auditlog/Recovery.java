package org.strongroom.auditlog;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds the end of a journal that may have been killed: reads the last two segments, cuts what is torn at the end of
 * the last one, and refuses to go on when anything else is not as it was.
 */
final class Recovery {
    private static final int CHUNK = 64 << 10;

    private final JournalSettings settings;
    private final SegmentFiles files;
    private final Consumer<JournalRecord> seen;
    private final long marked;
    private final long known;
    private long epoch;
    private long bytesCut;
    private byte @Nullable [] last;

    private Recovery(JournalSettings settings, SegmentFiles files, long marked, Consumer<JournalRecord> seen) {
        this.settings = settings;
        this.files = files;
        this.seen = seen;
        this.marked = marked;
        this.known = Math.max(marked, settings.knownRecords());
    }

    /**
     * Opens the journal's end for a new epoch, and makes the epoch record durable.
     *
     * @param seen is given the records of the last two segments, in order, before anything is changed
     * @throws JournalDamagedException if a record is missing that was durable
     */
    static Tail open(
            JournalSettings settings,
            SegmentFiles files,
            DurableMark mark,
            WallClock clock,
            Consumer<JournalRecord> seen)
            throws IOException {
        return new Recovery(settings, files, mark.read(), seen).open(mark, clock);
    }

    private Tail open(DurableMark mark, WallClock clock) throws IOException {
        SegmentEnd end = findEnd();
        @Nullable Tail tail = null;
        try {
            Segments.removeUnfinished(settings.directory());
            LocalSegmentFiles.syncDirectory(settings.directory());
            tail = Tail.open(settings, files, mark, clock, epoch + 1, end);
            tail.append(ControlRecord.epoch(epoch + 1, settings.origin(), clock.micros(), end.next(), last, bytesCut));
            tail.sync();
            return tail;
        } catch (IOException | RuntimeException e) {
            if (tail != null) {
                tail.close();
            } else if (end.file() != null) {
                end.file().close();
            }
            throw e;
        }
    }

    private SegmentEnd findEnd() throws IOException {
        List<Path> segments = Segments.in(settings.directory());
        if (segments.isEmpty()) {
            if (known > 0) {
                throw missing(settings.directory(), 0, 0, "there is no segment");
            }
            return new SegmentEnd(null, SegmentHeader.BYTES, SegmentHeader.BYTES, 0);
        }
        for (Path path : segments) {
            checkOrigin(path);
        }
        int size = segments.size();
        if (size > 1) {
            readSealed(segments.get(size - 2), segments.get(size - 1));
        }
        return readLast(segments.get(size - 1));
    }

    private void checkOrigin(Path path) throws IOException {
        try (SegmentFile file = LocalSegmentFiles.openToRead(path)) {
            String origin = SegmentHeader.read(file, path).origin();
            if (!origin.equals(settings.origin())) {
                throw new IOException(path + " is of the log " + origin + ", not of " + settings.origin()
                        + ": give each node a directory of its own");
            }
        }
    }

    private void readSealed(Path path, Path following) throws IOException {
        try (SegmentFile file = files.open(path)) {
            FrameCursor cursor =
                    walk(path, file, SegmentHeader.read(file, path)).cursor();
            if (endOfContent(file, cursor.offset()) > cursor.offset()) {
                throw new JournalDamagedException(path, cursor.offset(), cursor.sequence(), faultOf(cursor));
            }
            if (!following.endsWith(SegmentHeader.fileName(cursor.sequence()))) {
                throw new JournalDamagedException(
                        path,
                        cursor.offset(),
                        cursor.sequence(),
                        "the segment ends, and " + following + " does not begin with this record");
            }
        }
    }

    private SegmentEnd readLast(Path path) throws IOException {
        SegmentFile file = files.open(path);
        try {
            Walk walk = walk(path, file, SegmentHeader.read(file, path));
            FrameCursor cursor = walk.cursor();
            long end = cursor.offset();
            bytesCut = endOfContent(file, end) - end;
            if (cursor.sequence() < known) {
                throw missing(path, end, cursor.sequence(), bytesCut == 0 ? "the segment ends" : faultOf(cursor));
            }
            rewrite(file, walk.unmarked(), end);
            if (bytesCut > 0) {
                file.truncate(end);
            }
            file.sync();
            return new SegmentEnd(file, end, file.size(), cursor.sequence());
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /** What was walked over, and where the records begin that the mark does not cover. */
    private record Walk(FrameCursor cursor, long unmarked) {}

    private Walk walk(Path path, SegmentFile file, SegmentHeader header) throws IOException {
        FrameCursor cursor = new FrameCursor(file, header.first());
        epoch = Math.max(epoch, header.epoch());
        long unmarked = cursor.offset();
        for (byte[] payload = cursor.next(); payload != null; payload = cursor.next()) {
            long sequence = cursor.sequence() - 1;
            if (last != null && ControlRecord.isClosed(last) && !ControlRecord.isEpoch(payload)) {
                throw new JournalDamagedException(
                        path, cursor.offset(), sequence, "there is a record behind that of an orderly end");
            }
            epoch = ControlRecord.epochFrom(payload, epoch);
            last = payload;
            seen.accept(new JournalRecord(sequence, epoch, payload));
            if (cursor.sequence() <= marked) {
                unmarked = cursor.offset();
            }
        }
        return new Walk(cursor, unmarked);
    }

    /**
     * Writes what is there once more: after a failed sync the kernel may hold pages for clean that never reached the
     * disk, and would sync nothing.
     */
    private static void rewrite(SegmentFile file, long from, long to) throws IOException {
        ByteBuffer chunk = ByteBuffer.allocateDirect(CHUNK);
        for (long at = from; at < to; at += chunk.limit()) {
            chunk.clear().limit((int) Math.min(CHUNK, to - at));
            while (chunk.hasRemaining() && file.read(chunk, at + chunk.position()) > 0) {}
            file.writeFully(chunk.flip(), at);
        }
    }

    /** The end of what is not zeros, from an offset on. */
    private static long endOfContent(SegmentFile file, long from) throws IOException {
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
        long end = from;
        for (long at = from; file.read(chunk.clear(), at) > 0; at += chunk.limit()) {
            chunk.flip();
            for (int i = chunk.limit() - 1; i >= 0; i--) {
                if (chunk.get(i) != 0) {
                    end = at + i + 1;
                    break;
                }
            }
        }
        return end;
    }

    private JournalDamagedException missing(Path path, long offset, long sequence, String fault) {
        return new JournalDamagedException(
                path, offset, sequence, fault + ", but the records up to " + (known - 1) + " were durable");
    }

    private static String faultOf(FrameCursor cursor) {
        String fault = cursor.fault();
        return fault == null ? "there is something behind the last frame" : fault;
    }
}
