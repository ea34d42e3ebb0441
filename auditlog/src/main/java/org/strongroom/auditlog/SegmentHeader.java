package org.strongroom.auditlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.zip.CRC32C;
import org.strongroom.auditlog.format.JournalFormat;

/**
 * The first 512 bytes of a segment; {@code docs/life-of-a-record.md} has the layout.
 *
 * @param origin the name of the log
 * @param first the sequence of the segment's first record
 * @param epoch the epoch in which the segment was begun
 * @param createdMicros when, in microseconds since 1970 in UTC
 */
record SegmentHeader(String origin, long first, long epoch, long createdMicros) {
    static final int BYTES = JournalFormat.HEADER_BYTES;

    private static final int CHECKED_BYTES = BYTES - Integer.BYTES;
    private static final String SUFFIX = JournalFormat.SEGMENT_SUFFIX;
    private static final int DIGITS = JournalFormat.NAME_DIGITS;

    /** The file name of a segment with this first record. */
    static String fileName(long first) {
        return String.format("%0" + DIGITS + "d%s", first, SUFFIX);
    }

    static boolean isFileName(String name) {
        return name.length() == DIGITS + SUFFIX.length()
                && name.endsWith(SUFFIX)
                && name.chars().limit(DIGITS).allMatch(c -> c >= '0' && c <= '9');
    }

    ByteBuffer encode() {
        byte[] name = origin.getBytes(UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(BYTES);
        bytes.putLong(JournalFormat.MAGIC).putInt(JournalFormat.VERSION).putInt(BYTES);
        bytes.putLong(first).putLong(epoch).putLong(createdMicros);
        bytes.putShort((short) name.length).put(name);
        return bytes.putInt(CHECKED_BYTES, checksum(bytes)).rewind();
    }

    /**
     * Reads the header of a segment and compares it with the file's name.
     *
     * @throws JournalDamagedException if it is not whole or not the one that belongs there
     */
    static SegmentHeader read(SegmentFile file, Path path) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES);
        while (bytes.hasRemaining() && file.read(bytes, bytes.position()) > 0) {}
        require(!bytes.hasRemaining(), path, "no whole header");
        bytes.rewind();
        require(bytes.getLong() == JournalFormat.MAGIC, path, "not a segment of a journal");
        int version = bytes.getInt();
        require(version == JournalFormat.VERSION && bytes.getInt() == BYTES, path, "unknown version " + version);
        require(bytes.getInt(CHECKED_BYTES) == checksum(bytes), path, "the header's checksum differs");
        long first = bytes.getLong();
        long epoch = bytes.getLong();
        long created = bytes.getLong();
        int length = bytes.getShort();
        require(length > 0 && length <= JournalFormat.LONGEST_ORIGIN, path, "the origin's length is " + length);
        String origin = UTF_8.decode(bytes.slice(bytes.position(), length)).toString();
        require(path.endsWith(fileName(first)), path, "the header says that the first record is " + first);
        return new SegmentHeader(origin, first, epoch, created);
    }

    private static int checksum(ByteBuffer bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes.slice(0, CHECKED_BYTES));
        return (int) crc.getValue();
    }

    private static void require(boolean holds, Path path, String otherwise) throws JournalDamagedException {
        if (!holds) {
            throw new JournalDamagedException(path, 0, firstByName(path), otherwise);
        }
    }

    private static long firstByName(Path path) {
        return Long.parseLong(path.getFileName().toString().substring(0, DIGITS));
    }
}
