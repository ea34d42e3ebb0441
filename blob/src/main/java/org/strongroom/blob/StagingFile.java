package org.strongroom.blob;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** A file of the staging folder, from its creation until it is moved to its place or removed. */
final class StagingFile implements AutoCloseable {
    static final String PREFIX = "staged-";

    private final Path path;
    private final FileChannel channel;
    private boolean moved;

    private StagingFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    static StagingFile create(Path folder) throws IOException {
        long random = ThreadLocalRandom.current().nextLong();
        Path path = folder.resolve(PREFIX + HexFormat.of().toHexDigits(random));
        return new StagingFile(path, PrivateFiles.create(path));
    }

    void write(byte[] bytes, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, length);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    byte[] readAll() throws IOException {
        return Files.readAllBytes(path);
    }

    /** Once only: after an error the kernel may have dropped the bytes and a second try would succeed without them. */
    void force() throws IOException {
        channel.force(true);
    }

    /** Moves the file in one step, with that instant as its time. */
    void moveTo(Path target, Instant touched) throws IOException {
        Files.setLastModifiedTime(path, FileTime.from(touched));
        Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
        moved = true;
    }

    @Override
    public void close() throws IOException {
        channel.close();
        if (!moved) {
            Files.deleteIfExists(path);
        }
    }
}
