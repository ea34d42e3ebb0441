package org.strongroom.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** A directory for the server's user alone; made with its first file. */
record SecretDirectory(Path path) {
    void make() throws IOException {
        Files.createDirectories(path, mode("rwx------"));
    }

    /** Writes a file whole or not at all. */
    void write(Path file, String text, String permissions) throws IOException {
        make();
        Path aside = Files.createTempFile(path, "new", "", mode(permissions));
        Files.writeString(aside, text, UTF_8, StandardOpenOption.SYNC);
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Where the file system has no such permissions, the directory's own protect the files. */
    private FileAttribute<?>[] mode(String permissions) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
