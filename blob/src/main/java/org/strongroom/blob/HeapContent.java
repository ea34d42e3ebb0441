package org.strongroom.blob;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.Optional;

/** Content that is in memory, its hash already checked. */
final class HeapContent implements BlobContent {
    private final byte[] whole;
    private final int offset;
    private final int length;

    HeapContent(byte[] whole, BlobRange range) {
        this.whole = whole;
        this.offset = Math.toIntExact(range.offset());
        this.length = Math.toIntExact(range.length());
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public void writeTo(OutputStream target) throws IOException {
        target.write(whole, offset, length);
    }

    @Override
    public void writeTo(WritableByteChannel target) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(whole, offset, length).asReadOnlyBuffer();
        while (bytes.hasRemaining()) {
            target.write(bytes);
        }
    }

    @Override
    public Optional<FileRegion> fileRegion() {
        return Optional.empty();
    }

    @Override
    public void close() {}
}
