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

    /** Whether there is a mark; a journal has one from before its first record on. */
    static boolean exists(Path log) {
        return Files.exists(log.resolve(JournalFormat.DURABLE_MARK));
    }

    /** The number; 0 when the mark is missing or not whole, which a crash may leave so. */
    static long read(Path log) throws IOException {
        if (!exists(log)) {
            return 0;
        }
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(log.resolve(JournalFormat.DURABLE_MARK)));
        if (bytes.limit() < Long.BYTES + Integer.BYTES) {
            return 0;
        }
        CRC32C crc = new CRC32C();
        crc.update(bytes.duplicate().limit(Long.BYTES));
        return bytes.getInt(Long.BYTES) == (int) crc.getValue() ? bytes.getLong(0) : 0;
    }
}
