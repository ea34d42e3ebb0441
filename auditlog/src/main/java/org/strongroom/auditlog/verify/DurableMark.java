package org.strongroom.auditlog.verify;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;
import org.strongroom.auditlog.format.JournalFormat;

/** How many records a journal says to be durable. */
final class DurableMark {
    private DurableMark() {}

    /** The number; 0 when the mark is missing or not whole, which a crash may leave so. */
    static long read(Path log) throws IOException {
        Path file = log.resolve(JournalFormat.DURABLE_MARK);
        if (!Files.exists(file)) {
            return 0;
        }
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        if (bytes.limit() < Long.BYTES + Integer.BYTES) {
            return 0;
        }
        CRC32C crc = new CRC32C();
        crc.update(bytes.duplicate().limit(Long.BYTES));
        return bytes.getInt(Long.BYTES) == (int) crc.getValue() ? bytes.getLong(0) : 0;
    }
}
