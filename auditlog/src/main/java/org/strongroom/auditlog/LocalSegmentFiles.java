package org.strongroom.auditlog;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/** Files of the local disk. */
final class LocalSegmentFiles implements SegmentFiles {
    private static final boolean DIRECTORIES_CAN_BE_SYNCED = File.separatorChar == '/';

    @Override
    public SegmentFile create(Path path) throws IOException {
        return new LocalSegmentFile(FileChannel.open(path, CREATE, TRUNCATE_EXISTING, READ, WRITE));
    }

    @Override
    public SegmentFile open(Path path) throws IOException {
        return new LocalSegmentFile(FileChannel.open(path, CREATE, READ, WRITE));
    }

    /** Opens a file that is there, to read only. */
    static SegmentFile openToRead(Path path) throws IOException {
        return new LocalSegmentFile(FileChannel.open(path, READ));
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        syncDirectory(Objects.requireNonNull(to.toAbsolutePath().getParent()));
    }

    /** Makes the names in a directory durable. */
    static void syncDirectory(Path directory) throws UnsyncedException {
        if (DIRECTORIES_CAN_BE_SYNCED) {
            try (FileChannel channel = FileChannel.open(directory, READ)) {
                channel.force(true);
            } catch (IOException e) {
                throw new UnsyncedException(directory.toString(), e);
            }
        }
    }

    private record LocalSegmentFile(FileChannel channel) implements SegmentFile {
        @Override
        public int read(ByteBuffer target, long position) throws IOException {
            return channel.read(target, position);
        }

        @Override
        public int write(ByteBuffer source, long position) throws IOException {
            return channel.write(source, position);
        }

        @Override
        public void force() throws IOException {
            channel.force(false);
        }

        @Override
        public long size() throws IOException {
            return channel.size();
        }

        @Override
        public void truncate(long size) throws IOException {
            channel.truncate(size);
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
