package org.strongroom.auditlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.strongroom.auditlog.format.JournalFormat;

/**
 * How a journal is kept.
 *
 * @param directory where the segments are; made when missing; no other journal may use it
 * @param origin the name of this log, {@code cluster/node}: written into every segment, and never changed afterwards
 * @param segmentBytes the size at which the next segment is begun, 4 KiB to 1 GiB
 * @param queueBytes how many bytes of records may wait for the disk before callers are held back
 * @param patience how long a caller waits for room in the queue, and then for the disk, until it gets a
 *     {@link JournalUnavailableException}
 * @param retryInterval how often a journal that could not write tries again by itself
 * @param pace how long after a sync that several waited for the next one may wait until as many wait again: a sync for
 *     each would cost more of the processor than what they came for; who was alone at the last sync is not kept waiting
 * @param knownRecords how many records are known from elsewhere to have been durable, such as from a published tree
 *     head or from what was shipped; a journal that holds fewer does not open
 * @param clock wall time
 */
public record JournalSettings(
        Path directory,
        String origin,
        int segmentBytes,
        int queueBytes,
        Duration patience,
        Duration retryInterval,
        Duration pace,
        long knownRecords,
        InstantSource clock) {
    private static final int SMALLEST_SEGMENT = 4 << 10;
    private static final int LARGEST_SEGMENT = 1 << 30;

    public JournalSettings {
        require(segmentBytes >= SMALLEST_SEGMENT && segmentBytes <= LARGEST_SEGMENT, "segmentBytes: 4 KiB to 1 GiB");
        require(queueBytes > 0, "queueBytes: more than 0");
        require(isPositive(patience), "patience: more than 0");
        require(isPositive(retryInterval), "retryInterval: more than 0");
        require(isPositive(pace), "pace: more than 0");
        require(knownRecords >= 0, "knownRecords: 0 or more");
        int bytes = origin.getBytes(UTF_8).length;
        require(bytes > 0 && bytes <= JournalFormat.LONGEST_ORIGIN, "origin: 1 to 400 bytes of UTF-8");
        require(origin.chars().noneMatch(Character::isISOControl), "origin: no control characters");
    }

    /** 64 MiB a segment, 16 MiB of queue, 4 s of patience, a new try each second, 1 ms of pace, the system's clock. */
    public static JournalSettings of(Path directory, String origin) {
        return new JournalSettings(
                directory,
                origin,
                64 << 20,
                16 << 20,
                Duration.ofSeconds(4),
                Duration.ofSeconds(1),
                Duration.ofMillis(1),
                0,
                InstantSource.system());
    }

    /** The same with segments of this size. */
    public JournalSettings withSegmentBytes(int bytes) {
        return new JournalSettings(
                directory, origin, bytes, queueBytes, patience, retryInterval, pace, knownRecords, clock);
    }

    /** The same with a queue of this size. */
    public JournalSettings withQueueBytes(int bytes) {
        return new JournalSettings(
                directory, origin, segmentBytes, bytes, patience, retryInterval, pace, knownRecords, clock);
    }

    /** The same with this patience. */
    public JournalSettings withPatience(Duration longest) {
        return new JournalSettings(
                directory, origin, segmentBytes, queueBytes, longest, retryInterval, pace, knownRecords, clock);
    }

    /** The same with this time between two tries. */
    public JournalSettings withRetryInterval(Duration interval) {
        return new JournalSettings(
                directory, origin, segmentBytes, queueBytes, patience, interval, pace, knownRecords, clock);
    }

    /** The same with this pace. */
    public JournalSettings withPace(Duration longest) {
        return new JournalSettings(
                directory, origin, segmentBytes, queueBytes, patience, retryInterval, longest, knownRecords, clock);
    }

    /** The same with this many records known to be durable. */
    public JournalSettings withKnownRecords(long records) {
        return new JournalSettings(
                directory, origin, segmentBytes, queueBytes, patience, retryInterval, pace, records, clock);
    }

    /** The same with this clock. */
    public JournalSettings withClock(InstantSource wall) {
        return new JournalSettings(
                directory, origin, segmentBytes, queueBytes, patience, retryInterval, pace, knownRecords, wall);
    }

    private static boolean isPositive(Duration duration) {
        return !duration.isNegative() && !duration.isZero();
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
