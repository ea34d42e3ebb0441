package org.strongroom.blob;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files and folders for the owner alone (0600, 0700), and the fsync of a folder. */
final class PrivateFiles {
    private static final FileAttribute<Set<PosixFilePermission>> FILE_MODE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<Set<PosixFilePermission>> FOLDER_MODE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final Set<OpenOption> CREATE = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    private static final Set<OpenOption> OPEN_OR_CREATE = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);

    private PrivateFiles() {}

    static FileChannel create(Path file) throws IOException {
        return FileChannel.open(file, CREATE, FILE_MODE);
    }

    static FileChannel openOrCreate(Path file) throws IOException {
        return FileChannel.open(file, OPEN_OR_CREATE, FILE_MODE);
    }

    /** When this returns, the folder is there and its name in its parent is on disk, whoever made it. */
    static void makeFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            try {
                Files.createDirectory(folder, FOLDER_MODE);
            } catch (FileAlreadyExistsException exists) {
                if (!Files.isDirectory(folder)) {
                    throw exists;
                }
            }
        }
        force(folder.resolveSibling(""));
    }

    /** Makes the names in a folder durable. */
    static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
