package org.strongroom.blob;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which of 16 x 256 folders holds which content: {@code a/3f/sha256-a3f…}. Ten million files are then 2 500 in a
 * folder: few enough to read and sort one at a time.
 */
final class FanOut {
    private static final int BITS = 12;

    private final List<Path> folders;
    private final AtomicIntegerArray durable = new AtomicIntegerArray(1 << BITS);

    FanOut(Path top) {
        folders = IntStream.range(0, 1 << BITS)
                .mapToObj(prefix -> top.resolve("%x/%02x".formatted(prefix >> 8, prefix & 0xff)))
                .toList();
    }

    Path folderOf(BlobId id) {
        return folders.get(id.leadingBits(BITS));
    }

    Path fileOf(BlobId id) {
        return folderOf(id).resolve(id.toString());
    }

    /** All folders that may hold this id or greater ones, in the order of the ids; not all need exist. */
    List<Path> foldersFrom(@Nullable BlobId id) {
        return id == null ? folders : folders.subList(id.leadingBits(BITS), folders.size());
    }

    /**
     * Sees to it that the id's folder is there and stays there through a crash. Threads that come at once each do the
     * work: that is safe, and nobody waits for another's fsync.
     */
    void makeFolderOf(BlobId id) throws IOException {
        int prefix = id.leadingBits(BITS);
        if (durable.get(prefix) == 0) {
            Path folder = folders.get(prefix);
            PrivateFiles.makeFolder(folder.resolveSibling(""));
            PrivateFiles.makeFolder(folder);
            durable.set(prefix, 1);
        }
    }
}
