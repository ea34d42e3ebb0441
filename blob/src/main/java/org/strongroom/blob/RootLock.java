package org.strongroom.blob;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps a second writer away from a root, in this process or another, until closed or the process ends. */
final class RootLock implements AutoCloseable {
    // POSIX drops a process's lock when it closes any descriptor of the file: so never open it a second time. Kept
    // where
    // another deployment, with its own copy of this class, sees it too.
    private static final String HELD = "org.strongroom.blob.held:";

    private final Path file;
    private final FileChannel channel;
    private final FileLock lock;

    private RootLock(Path file, FileChannel channel, FileLock lock) {
        this.file = file;
        this.channel = channel;
        this.lock = lock;
    }

    static RootLock take(Path root) throws IOException {
        Path file = root.toRealPath().resolve("lock");
        if (System.getProperties().putIfAbsent(HELD + file, "") != null) {
            throw new IOException(root + " is already open in this process: use that store, or close it first");
        }
        try {
            return lock(file);
        } catch (Throwable failure) {
            System.getProperties().remove(HELD + file);
            throw failure;
        }
    }

    private static RootLock lock(Path file) throws IOException {
        FileChannel channel = PrivateFiles.openOrCreate(file);
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw new IOException(file.getParent() + " is in use by process "
                        + Files.readString(file, StandardCharsets.US_ASCII).strip()
                        + ": one process only may write there; stop it, or choose another root");
            }
            channel.truncate(0);
            channel.write(
                    StandardCharsets.US_ASCII.encode(ProcessHandle.current().pid() + "\n"));
            return new RootLock(file, channel, lock);
        } catch (Throwable failure) {
            try (channel) {
                throw failure;
            }
        }
    }

    /** Raises IllegalStateException if the lock is given up, so that another process may be writing by now. */
    void requireHeld() {
        if (!lock.isValid()) {
            throw new IllegalStateException("the store in " + file.getParent() + " is closed");
        }
    }

    @Override
    public void close() throws IOException {
        if (lock.isValid()) {
            channel.close();
            System.getProperties().remove(HELD + file);
        }
    }
}
