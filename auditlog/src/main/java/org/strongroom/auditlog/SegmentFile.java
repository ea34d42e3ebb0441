package org.strongroom.auditlog;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/** One open file of the journal: the seam at which tests break the disk. Not safe for several threads. */
interface SegmentFile extends Closeable {
    /** Reads up to the buffer's remaining bytes; -1 at the end of the file. */
    int read(ByteBuffer target, long position) throws IOException;

    /** Writes some of the buffer's remaining bytes, perhaps not all, and returns how many. */
    int write(ByteBuffer source, long position) throws IOException;

    /** Returns when the content and the size are on the disk; the times need not be. */
    void force() throws IOException;

    long size() throws IOException;

    void truncate(long size) throws IOException;

    @Override
    void close() throws IOException;

    /** Writes all of the buffer's remaining bytes. */
    default void writeFully(ByteBuffer source, long position) throws IOException {
        long at = position;
        while (source.hasRemaining()) {
            int written = write(source, at);
            if (written <= 0) {
                throw new IOException("the disk took none of " + source.remaining() + " bytes");
            }
            at += written;
        }
    }

    /** As {@link #force}, but with an exception of its own, since this failure is another one. */
    default void sync() throws UnsyncedException {
        try {
            force();
        } catch (IOException e) {
            throw new UnsyncedException("the journal", e);
        }
    }
}
