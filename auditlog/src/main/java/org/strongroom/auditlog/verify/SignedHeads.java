package org.strongroom.auditlog.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strongroom.auditlog.format.TreeFormat;

/** The heads in a log's own history, smallest first, each checked for its signature. One file is held at a time. */
final class SignedHeads {
    private final Path log;
    private final KeyChain keys;
    private final Queue<Path> files = new ArrayDeque<>();
    private final Queue<Note> notes = new ArrayDeque<>();
    private final long last;
    private @Nullable Head next;
    private long count;

    /** The history as it is now; what is added later is not looked at. */
    SignedHeads(Path log, KeyChain keys) throws IOException, BadEntryException {
        this.log = log;
        this.keys = keys;
        Head checkpoint = checkpoint();
        List<Path> all = files();
        files.addAll(all);
        this.last = lastSize(all);
        if (checkpoint != null && checkpoint.size() > last) {
            throw new BadEntryException(
                    last,
                    "the checkpoint is of size " + checkpoint.size() + ", but the history of heads ends at " + last);
        }
        if (checkpoint == null && last > 0) {
            throw new BadEntryException(last - 1, "there is a history of heads, but no checkpoint");
        }
        advance();
    }

    /** The size of the newest head; 0 when there is none. */
    long last() {
        return last;
    }

    /** How many there were so far. */
    long count() {
        return count;
    }

    /** The next head; null when there is none. */
    @Nullable
    Head peek() {
        return next;
    }

    void advance() throws IOException, BadEntryException {
        long before = next == null ? 0 : next.size();
        while (notes.isEmpty() && !files.isEmpty()) {
            notes.addAll(Note.all(Files.readString(files.remove(), UTF_8)));
        }
        Note note = notes.poll();
        next = note == null ? null : keys.require(note, "the head");
        if (next != null && next.size() > last) {
            next = null;
        }
        if (next != null) {
            count++;
            if (next.size() <= before) {
                throw new BadEntryException(
                        next.size() - 1, "a head of size " + next.size() + " comes behind one of size " + before);
            }
        }
    }

    private @Nullable Head checkpoint() throws IOException, BadEntryException {
        Path file = log.resolve(TreeFormat.CHECKPOINT);
        if (!Files.exists(file)) {
            return null;
        }
        List<Note> one = Note.all(Files.readString(file, UTF_8));
        if (one.size() != 1) {
            throw new BadEntryException(0, "the checkpoint is not one signed note");
        }
        return keys.require(one.get(0), "the checkpoint");
    }

    private List<Path> files() throws IOException {
        Path directory = log.resolve(TreeFormat.HEADS);
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(directory)) {
            return all.filter(file -> file.toString().endsWith(TreeFormat.HEADS_SUFFIX))
                    .sorted()
                    .toList();
        }
    }

    private long lastSize(List<Path> all) throws IOException, BadEntryException {
        for (int i = all.size() - 1; i >= 0; i--) {
            List<Note> newest = Note.all(Files.readString(all.get(i), UTF_8));
            if (!newest.isEmpty()) {
                return keys.require(newest.get(newest.size() - 1), "the head").size();
            }
        }
        return 0;
    }
}
