package org.strongroom.auditlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strongroom.auditlog.json.JsonLine;
import org.strongroom.auditlog.json.JsonLineReader;

/**
 * The records that the journal writes about itself. Each begins with its kind, by which it is known; no caller can
 * append one.
 */
final class ControlRecord {
    private static final byte[] START = "{\"kind\":\"".getBytes(UTF_8);
    private static final byte[] EPOCH = "epoch\"".getBytes(UTF_8);
    private static final byte[] CLOSED = "closed\"".getBytes(UTF_8);
    private static final byte[][] RESERVED = Stream.of("epoch\"", "closed\"", "gap\"", "clock_jump\"")
            .map(kind -> kind.getBytes(UTF_8))
            .toArray(byte[][]::new);

    private ControlRecord() {}

    /** The journal was opened; {@code last} is the payload of the record before, null when there is none. */
    static byte[] epoch(long epoch, String node, long micros, long next, byte @Nullable [] last, long bytesCut) {
        JsonLine line = begin("epoch", epoch, micros).text("node", node);
        if (last == null) {
            line.nothing("previous_epoch").nothing("last_sequence").nothing("last_sha256");
        } else {
            line.number("previous_epoch", epoch - 1)
                    .number("last_sequence", next - 1)
                    .text("last_sha256", sha256(last));
        }
        return line.number("bytes_cut", bytesCut).end();
    }

    /** The journal was closed: nothing is missing after this record. */
    static byte[] closed(long epoch, long micros) {
        return begin("closed", epoch, micros).end();
    }

    /** The journal could not write for a while, and refused so many records. */
    static byte[] gap(long epoch, long fromMicros, long toMicros, long refused, String reason) {
        return begin("gap", epoch, toMicros)
                .number("from_utc_us", fromMicros)
                .number("to_utc_us", toMicros)
                .number("refused", refused)
                .text("reason", reason)
                .end();
    }

    /** Wall time jumped against monotonic time. */
    static byte[] clockJump(long epoch, WallClock.Jump jump) {
        return begin("clock_jump", epoch, jump.actual())
                .number("from_utc_us", jump.expected())
                .number("to_utc_us", jump.actual())
                .end();
    }

    /** Whether only the journal itself may write this. */
    static boolean isReserved(byte[] payload) {
        if (!hasAt(payload, 0, START)) {
            return false;
        }
        for (byte[] kind : RESERVED) {
            if (hasAt(payload, START.length, kind)) {
                return true;
            }
        }
        return false;
    }

    /** The epoch that this record begins, or else the one that it was found in. */
    static long epochFrom(byte[] payload, long current) {
        return isEpoch(payload) && JsonLineReader.read(payload).get("epoch") instanceof Long begun ? begun : current;
    }

    /** Whether this is the record of a start. */
    static boolean isEpoch(byte[] payload) {
        return hasAt(payload, 0, START) && hasAt(payload, START.length, EPOCH);
    }

    /** Whether this is the record of an orderly end. */
    static boolean isClosed(byte[] payload) {
        return hasAt(payload, 0, START) && hasAt(payload, START.length, CLOSED);
    }

    private static JsonLine begin(String kind, long epoch, long micros) {
        return new JsonLine().text("kind", kind).number("epoch", epoch).number("time_utc_us", micros);
    }

    private static boolean hasAt(byte[] payload, int at, byte[] part) {
        return payload.length >= at + part.length && Arrays.equals(payload, at, at + part.length, part, 0, part.length);
    }

    private static String sha256(byte[] payload) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(payload));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
