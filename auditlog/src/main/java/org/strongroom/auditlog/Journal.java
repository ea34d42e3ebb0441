package org.strongroom.auditlog;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The append-only sequence of a node's records, in segments on the local disk. One thread writes for all: it takes
 * what waits, writes it, syncs once, and lets the callers go on. Records have sequences from 0 on, without gaps, over
 * all runs. A run of the journal is an epoch; the journal itself writes a record when it is opened, closed, when it
 * could not write for a while, and when the clock jumped.
 *
 * <p>Records of one thread keep the order of its calls, whichever way they are appended. A payload has 1 byte to 1 MiB,
 * and must fit a segment with the 520 bytes around it. Payloads that begin as the journal's own records do are refused
 * with an {@link IllegalArgumentException}.
 *
 * <p>Fails closed: every method that appends raises {@link JournalUnavailableException} when the queue has no room for
 * the settings' patience, when the disk does not confirm in that time, and while it can't write. A failed write
 * suspends the journal until it works again. A failed sync is never tried again: the journal is dead until it is opened
 * in another process. Safe for many threads.
 */
public final class Journal implements Closeable {
    private final JournalSettings settings;
    private final DirectoryLock lock;
    private final Tail tail;
    private final JournalWriter writer;
    private final long epoch;
    private final int largestPayload;

    private Journal(JournalSettings settings, DirectoryLock lock, Tail tail, JournalWriter writer) {
        this.settings = settings;
        this.lock = lock;
        this.tail = tail;
        this.writer = writer;
        this.epoch = tail.epoch();
        this.largestPayload =
                Math.min(Frame.LARGEST_PAYLOAD, settings.segmentBytes() - SegmentHeader.BYTES - Frame.HEADER_BYTES);
    }

    /**
     * Opens the journal of a directory, made when missing, and begins an epoch, whose record is durable on return. What
     * a crash left torn at the end is cut; it was never confirmed to anyone.
     *
     * @param recovered is given the records of the last two segments, in order, before this returns
     * @throws JournalDamagedException if records are missing that were durable; nothing was changed then
     * @throws IOException if the directory is in use, belongs to another log, or can't be written
     */
    public static Journal open(JournalSettings settings, Consumer<JournalRecord> recovered) throws IOException {
        return open(settings, recovered, new LocalSegmentFiles(), System::nanoTime);
    }

    static Journal open(
            JournalSettings settings, Consumer<JournalRecord> recovered, SegmentFiles files, LongSupplier nanos)
            throws IOException {
        Path directory = settings.directory();
        Files.createDirectories(directory);
        DirectoryLock lock = DirectoryLock.take(directory, settings.clock().instant());
        @Nullable DurableMark mark = null;
        try {
            mark = new DurableMark(files.open(DurableMark.in(directory)));
            WallClock clock = new WallClock(settings.clock(), nanos);
            Tail tail = Recovery.open(settings, files, mark, clock, recovered);
            JournalWriter writer = new JournalWriter(settings, tail, clock);
            writer.start();
            return new Journal(settings, lock, tail, writer);
        } catch (Throwable e) {
            if (mark != null) {
                mark.close();
            }
            lock.close();
            throw e;
        }
    }

    /**
     * Appends a record and returns when it is durable.
     *
     * @param payload flat JSON in UTF-8, as of {@link org.strongroom.auditlog.json.JsonLine}; not copied, so it must not
     *     be changed before this returns
     * @return the record's sequence
     * @throws JournalUnavailableException if it is not known to be durable; it may become so later
     */
    public long appendDurably(byte[] payload) {
        return appendAndWait(new byte[][] {payload});
    }

    /**
     * Appends records, one behind the other and with no other between, and returns when all are durable.
     *
     * @return the first record's sequence
     * @throws JournalUnavailableException if they are not known to be durable; some may be, or become so later
     * @throws IllegalArgumentException also if there is none
     */
    public long appendAllDurably(Collection<byte[]> payloads) {
        if (payloads.isEmpty()) {
            throw new IllegalArgumentException("no records");
        }
        return appendAndWait(payloads.toArray(byte[][]::new));
    }

    /**
     * Appends a record without waiting for the disk. A crash may lose it, and so may an outage, which counts it in the
     * record of the gap.
     *
     * @param payload as of {@link #appendDurably}; must not be changed afterwards
     * @throws JournalUnavailableException if it is refused already
     */
    public void appendEventually(byte[] payload) {
        submit(new byte[][] {payload}, null);
    }

    /**
     * Waits until all records that were appended before are durable or lost, also those of calls that were refused
     * because the disk did not confirm in time.
     *
     * @throws JournalUnavailableException if that is not so in time
     */
    public void awaitEarlier() {
        appendAndWait(new byte[0][]);
    }

    /**
     * Opens a reader at a record. It sees durable records only, those that are appended later too, and also after this
     * journal was closed.
     *
     * @param from the sequence of the first record to read; {@link #size} for those to come
     * @throws IllegalArgumentException if there is no such record, or no longer
     */
    public JournalReader reader(long from) throws IOException {
        return JournalReader.open(settings.directory(), tail::durable, from);
    }

    /** The segments in which nothing is written any more, oldest first. */
    public List<SealedSegment> sealedSegments() throws IOException {
        return SealedSegment.in(settings.directory());
    }

    /**
     * Removes the segments whose records are all before this one, oldest first, so that a crash leaves no gap; but never
     * one of the last two, which the next open reads. Their records are gone for good. Durable when this returns.
     */
    public void removeBefore(long sequence) throws IOException {
        List<SealedSegment> sealed = sealedSegments();
        for (SealedSegment segment : sealed.subList(0, Math.max(0, sealed.size() - 1))) {
            if (segment.next() <= sequence) {
                Files.delete(settings.directory().resolve(SegmentHeader.fileName(segment.first())));
            }
        }
        LocalSegmentFiles.syncDirectory(settings.directory());
    }

    /** How many records are durable: the size of the log. */
    public long size() {
        return tail.durable();
    }

    /** The run of the journal: 1 for the first, one more each time it is opened. */
    public long epoch() {
        return epoch;
    }

    /** What it is like now; asks the file system, and waits for no one. */
    public JournalHealth health() {
        return writer.health(settings.directory().toFile().getUsableSpace());
    }

    /**
     * Writes what is queued and a last record that says that nothing is missing, and lets go of the directory. Waits
     * for at most twice the settings' patience; if the disk does not confirm until then, the directory stays locked. Has
     * no effect the second time.
     */
    @Override
    public void close() throws IOException {
        if (writer.close()) {
            lock.close();
        }
    }

    private long appendAndWait(byte[][] payloads) {
        return writer.await(submit(payloads, Thread.currentThread()));
    }

    private Ticket submit(byte[][] payloads, @Nullable Thread waiter) {
        for (byte[] payload : payloads) {
            check(payload);
        }
        Ticket ticket = new Ticket(payloads, waiter);
        writer.submit(ticket);
        return ticket;
    }

    private void check(byte[] payload) {
        if (payload.length == 0 || payload.length > largestPayload) {
            throw new IllegalArgumentException("a record has 1 to " + largestPayload + " bytes, not " + payload.length);
        }
        if (ControlRecord.isReserved(payload)) {
            throw new IllegalArgumentException("only the journal itself writes records of this kind");
        }
    }
}
