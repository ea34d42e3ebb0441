package org.strongroom.auditlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** One writer a directory, in this process and among all of this machine. */
final class DirectoryLock implements Closeable {
    /** The holder's name, readable by others, which a lock on these bytes would forbid on some systems. */
    private static final int HOLDER_BYTES = 100;

    /** POSIX drops a process's lock when it closes any descriptor of the file: so the file is opened once only. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path directory;
    private final FileChannel channel;

    private DirectoryLock(Path directory, FileChannel channel) {
        this.directory = directory;
        this.channel = channel;
    }

    /** Takes the lock, or says who holds it. */
    static DirectoryLock take(Path directory, Instant now) throws IOException {
        Path real = directory.toRealPath();
        if (!HELD.add(real)) {
            throw inUse(real, "this process");
        }
        @Nullable DirectoryLock lock = null;
        try {
            lock = lock(real, now);
            return lock;
        } finally {
            if (lock == null) {
                HELD.remove(real);
            }
        }
    }

    private static DirectoryLock lock(Path directory, Instant now) throws IOException {
        FileChannel channel = FileChannel.open(directory.resolve("lock"), CREATE, READ, WRITE);
        @Nullable FileLock lock;
        try {
            lock = channel.tryLock(HOLDER_BYTES, 1, false);
        } catch (OverlappingFileLockException e) {
            throw inUse(directory, "this process");
        }
        if (lock == null) {
            try (channel) {
                throw inUse(directory, holder(channel));
            }
        }
        String holder = "process " + ProcessHandle.current().pid() + " since " + now;
        channel.write(UTF_8.encode(holder + " ".repeat(HOLDER_BYTES - holder.length())), 0);
        return new DirectoryLock(directory, channel);
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(HOLDER_BYTES);
        channel.read(text, 0);
        return UTF_8.decode(text.flip()).toString().strip();
    }

    private static IOException inUse(Path directory, String holder) {
        return new IOException("the journal in " + directory + " is in use by " + holder
                + ": stop it, or give this node a directory of its own");
    }

    @Override
    public void close() throws IOException {
        channel.close();
        HELD.remove(directory);
    }
}
