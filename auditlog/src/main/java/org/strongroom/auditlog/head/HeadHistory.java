package org.strongroom.auditlog.head;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strongroom.auditlog.format.JournalFormat;
import org.strongroom.auditlog.format.TreeFormat;
import org.strongroom.auditlog.note.SignedNote;

/** All heads that were ever signed, in files of some 1 MiB, named by the size of their first head. */
final class HeadHistory implements Closeable {
    private static final long LARGEST_FILE = 1 << 20;

    private final Path directory;
    private @Nullable FileChannel channel;
    private long end;

    HeadHistory(Path log) {
        this.directory = log.resolve(TreeFormat.HEADS);
    }

    /** The newest head; null before the first. Does not check its signature. */
    @Nullable
    SignedHead newest() throws IOException {
        List<Path> files = files();
        for (int i = files.size() - 1; i >= 0; i--) {
            List<SignedNote> notes = Notes.read(files.get(i)).notes();
            if (!notes.isEmpty()) {
                return head(files.get(i), notes.get(notes.size() - 1));
            }
        }
        return null;
    }

    /** Adds a head; durable when this returns. What a crash left torn behind the newest one is overwritten. */
    void append(SignedHead head) throws IOException {
        ByteBuffer bytes = UTF_8.encode(head.note() + SignedNote.SEPARATOR);
        FileChannel file = channel(head.head().size());
        long at = end;
        while (bytes.hasRemaining()) {
            at += file.write(bytes, at);
        }
        file.force(true);
        end = at;
    }

    private FileChannel channel(long size) throws IOException {
        FileChannel open = channel;
        if (open == null || end > LARGEST_FILE) {
            close();
            open = open(fileFor(size));
            channel = open;
        }
        return open;
    }

    private FileChannel open(Path file) throws IOException {
        end = Notes.read(file).bytes();
        FileChannel opened = FileChannel.open(file, CREATE, WRITE);
        opened.truncate(end);
        DurableFile.syncDirectory(directory);
        return opened;
    }

    private Path fileFor(long size) throws IOException {
        Files.createDirectories(directory);
        DurableFile.syncDirectory(Objects.requireNonNull(directory.getParent()));
        List<Path> files = files();
        Path last = files.isEmpty() ? null : files.get(files.size() - 1);
        return last != null && Files.size(last) <= LARGEST_FILE
                ? last
                : directory.resolve(
                        String.format("%0" + JournalFormat.NAME_DIGITS + "d%s", size, TreeFormat.HEADS_SUFFIX));
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(TreeFormat.HEADS_SUFFIX))
                    .sorted()
                    .toList();
        }
    }

    private static SignedHead head(Path file, SignedNote note) throws IOException {
        try {
            return SignedHead.of(note);
        } catch (IllegalArgumentException e) {
            throw new LogContradictedException(file + ": " + e.getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        FileChannel open = channel;
        channel = null;
        if (open != null) {
            open.close();
        }
    }
}
