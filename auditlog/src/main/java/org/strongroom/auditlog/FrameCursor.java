package org.strongroom.auditlog;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Walks over the frames of one segment. */
final class FrameCursor {
    private static final int USUAL_BUFFER = 64 << 10;

    private final SegmentFile file;
    private final Frame frame = new Frame();
    private ByteBuffer buffer = ByteBuffer.allocate(USUAL_BUFFER).limit(0);
    private long offset;
    private long sequence;
    private @Nullable String fault;

    FrameCursor(SegmentFile file, long sequence) {
        this.file = file;
        this.offset = SegmentHeader.BYTES;
        this.sequence = sequence;
    }

    /** Where the next frame begins, in bytes. */
    long offset() {
        return offset;
    }

    /** The sequence of the record in the next frame. */
    long sequence() {
        return sequence;
    }

    /** What is wrong with the next frame; null when there is none. */
    @Nullable
    String fault() {
        return fault;
    }

    /** Forgets what was read ahead: it may have been overtaken by the writer. */
    void refresh() {
        buffer.limit(0);
    }

    /** The next record's payload; null when there is no next frame, or none that is good. */
    byte @Nullable [] next() throws IOException {
        if (!fill(Frame.HEADER_BYTES)) {
            fault = null;
            return null;
        }
        int at = buffer.position();
        int length = buffer.getInt(at);
        if (length <= 0 || length > Frame.LARGEST_PAYLOAD) {
            fault = length == 0 && buffer.getInt(at + Integer.BYTES) == 0 ? null : "a frame of " + length + " bytes";
            return null;
        }
        int size = Frame.HEADER_BYTES + length;
        if (!fill(size)) {
            fault = "the frame goes beyond the end of the file";
            return null;
        }
        return payload(length);
    }

    private byte @Nullable [] payload(int length) {
        int at = buffer.position();
        byte[] payload = new byte[length];
        buffer.get(at + Frame.HEADER_BYTES, payload);
        if (buffer.getInt(at + Integer.BYTES) != frame.checksum(sequence, payload)) {
            fault = "the checksum differs";
            return null;
        }
        buffer.position(at + Frame.HEADER_BYTES + length);
        offset += Frame.HEADER_BYTES + length;
        sequence++;
        return payload;
    }

    /** Makes sure that the buffer holds so many bytes from the offset on; false at the end of the file. */
    private boolean fill(int bytes) throws IOException {
        if (buffer.remaining() >= bytes) {
            return true;
        }
        if (buffer.capacity() < bytes) {
            buffer = ByteBuffer.allocate(bytes);
        }
        buffer.clear();
        while (buffer.hasRemaining() && file.read(buffer, offset + buffer.position()) > 0) {}
        buffer.flip();
        return buffer.remaining() >= bytes;
    }
}
