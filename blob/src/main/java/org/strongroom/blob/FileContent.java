package org.strongroom.blob;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.util.Optional;

/** Content that is a file of the right length; its bytes are for the scrub to check. */
final class FileContent implements BlobContent {
    private final BlobId id;
    private final FileChannel channel;
    private final BlobRange range;

    FileContent(BlobId id, FileChannel channel, BlobRange range) {
        this.id = id;
        this.channel = channel;
        this.range = range;
    }

    @Override
    public long length() {
        return range.length();
    }

    @Override
    public void writeTo(OutputStream target) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(Staging.BUFFER_SIZE, range.length()));
        long sent = 0;
        while (sent < range.length()) {
            buffer.clear().limit((int) Math.min(buffer.capacity(), range.length() - sent));
            int read = channel.read(buffer, range.offset() + sent);
            if (read < 0) {
                throw endedEarly();
            }
            target.write(buffer.array(), 0, read);
            sent += read;
        }
    }

    @Override
    public void writeTo(WritableByteChannel target) throws IOException {
        long sent = 0;
        while (sent < range.length()) {
            long moved = channel.transferTo(range.offset() + sent, range.length() - sent, target);
            if (moved == 0 && channel.size() < id.size()) {
                throw endedEarly();
            }
            sent += moved;
        }
    }

    @Override
    public Optional<FileRegion> fileRegion() {
        return Optional.of(new FileRegion(channel, range.offset(), range.length()));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private BlobDamagedException endedEarly() {
        return new BlobDamagedException(id, "its file was cut while it was read");
    }
}
