package org.strongroom.auditlog;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;
import org.strongroom.auditlog.format.JournalFormat;

/**
 * The frame of a record: length, checksum, payload, all big-endian. The checksum, CRC-32C (RFC 3720 B.4), is over the
 * sequence, the length and the payload, so that a frame is good in its own place only.
 */
final class Frame {
    static final int HEADER_BYTES = JournalFormat.FRAME_HEADER_BYTES;
    static final int LARGEST_PAYLOAD = JournalFormat.LARGEST_PAYLOAD;

    private static final int PREFIX_BYTES = 12;

    private final CRC32C crc = new CRC32C();
    private final ByteBuffer prefix = ByteBuffer.allocate(PREFIX_BYTES);

    /** Puts the frame of a record at the buffer's position. */
    void put(ByteBuffer target, long sequence, byte[] payload) {
        target.putInt(payload.length).putInt(checksum(sequence, payload)).put(payload);
    }

    int checksum(long sequence, byte[] payload) {
        prefix.putLong(0, sequence).putInt(Long.BYTES, payload.length);
        crc.reset();
        crc.update(prefix.array(), 0, PREFIX_BYTES);
        crc.update(payload, 0, payload.length);
        return (int) crc.getValue();
    }
}
