package org.strongroom.auditlog;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.zip.CRC32C;
import org.strongroom.auditlog.format.JournalFormat;

/**
 * How many records are durable, beside the segments: written after each sync, and itself synced when the journal is
 * closed. It may lag behind, never run ahead, so an end below it is damage and not a torn write.
 */
final class DurableMark implements Closeable {
    private static final int BYTES = Long.BYTES + Integer.BYTES;

    private final SegmentFile file;
    private final ByteBuffer bytes = ByteBuffer.allocateDirect(BYTES);
    private final CRC32C crc = new CRC32C();

    DurableMark(SegmentFile file) {
        this.file = file;
    }

    static Path in(Path directory) {
        return directory.resolve(JournalFormat.DURABLE_MARK);
    }

    /** The number of durable records that is known; 0 when nothing is. */
    long read() throws IOException {
        bytes.clear();
        while (bytes.hasRemaining() && file.read(bytes, bytes.position()) > 0) {}
        if (bytes.hasRemaining() || bytes.getInt(Long.BYTES) != checksum()) {
            return 0;
        }
        return bytes.getLong(0);
    }

    void write(long records) throws IOException {
        bytes.clear().putLong(0, records);
        bytes.putInt(Long.BYTES, checksum());
        file.writeFully(bytes, 0);
    }

    void sync() throws UnsyncedException {
        file.sync();
    }

    private int checksum() {
        crc.reset();
        crc.update(bytes.duplicate().position(0).limit(Long.BYTES));
        return (int) crc.getValue();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
