package org.strongroom.auditlog.head;

import static java.nio.charset.StandardCharsets.UTF_8;
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

/** Small files that are on the disk when a method returns. */
final class DurableFile {
    private static final String ASIDE = ".new";
    private static final boolean DIRECTORIES_CAN_BE_SYNCED = File.separatorChar == '/';

    private DurableFile() {}

    /**
     * Gives a file new content: a reader sees the old or the new one, and so does who comes after a crash. A new name is
     * durable only after {@link #syncDirectory}.
     *
     * @param aside where it is written first; in the same file system
     */
    static void write(Path file, Path aside, ByteBuffer content) throws IOException {
        try (FileChannel channel = FileChannel.open(aside, CREATE, TRUNCATE_EXISTING, WRITE)) {
            while (content.hasRemaining()) {
                channel.write(content);
            }
            channel.force(true);
        }
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The same, and its name is durable. */
    static void replace(Path file, String content) throws IOException {
        write(file, file.resolveSibling(file.getFileName() + ASIDE), UTF_8.encode(content));
        syncDirectory(Objects.requireNonNull(file.getParent()));
    }

    static void syncDirectory(Path directory) throws IOException {
        if (DIRECTORIES_CAN_BE_SYNCED) {
            try (FileChannel channel = FileChannel.open(directory, READ)) {
                channel.force(true);
            }
        }
    }
}
