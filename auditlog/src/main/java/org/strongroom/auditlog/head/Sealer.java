package org.strongroom.auditlog.head;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.strongroom.auditlog.JournalReader;
import org.strongroom.auditlog.JournalRecord;
import org.strongroom.auditlog.format.TreeFormat;
import org.strongroom.auditlog.merkle.TreeHasher;
import org.strongroom.auditlog.note.SignedNote;
import org.strongroom.auditlog.note.SigningKey;
import org.strongroom.auditlog.note.VerifierKey;

/**
 * Follows a journal and seals it: tiles first, then the head in the history, then the checkpoint, each durable before
 * the next. After a failure or a crash it goes on from the newest head. Safe for several threads.
 */
public final class Sealer implements Closeable {
    /** Most records under one head. */
    public static final int MOST_RECORDS = 4096;

    private final TreeHasher hasher = new TreeHasher();
    private final Path directory;
    private final String origin;
    private final VerifierKey first;
    private final RecordSource records;
    private final SigningKeys keys;
    private @Nullable Progress progress;

    /** Where the records come from. */
    @FunctionalInterface
    public interface RecordSource {
        /** A reader of the journal that begins with this record. */
        JournalReader reader(long from) throws IOException;
    }

    /** What is kept from one seal to the next. */
    private record Progress(
            SealedLog log, SigningKey key, TileFiles tiles, HeadHistory history, JournalReader reader) {}

    /**
     * A sealer of a log.
     *
     * @param directory the log's directory
     * @param origin the log's name
     * @param first the key that signed the log's first heads
     * @param keys has the key to which the rotations lead
     */
    public Sealer(Path directory, String origin, VerifierKey first, SigningKeys keys, RecordSource records) {
        this.directory = directory;
        this.origin = origin;
        this.first = first;
        this.keys = keys;
        this.records = records;
    }

    /**
     * Seals all records that are durable now: a head for each 4 096 of them, and one for the rest. None when nothing
     * came since the newest head. What becomes durable meanwhile is left to the next call.
     *
     * @return the newest head; null when there never was a record
     * @throws LogContradictedException if the log's own files do not agree
     * @throws IOException if the journal cannot be read or the log not be written; the next call tries again
     */
    public synchronized @Nullable SignedHead seal() throws IOException {
        try {
            Progress now = progress();
            List<JournalRecord> batch;
            do {
                batch = now.reader().read(MOST_RECORDS);
                for (JournalRecord one : batch) {
                    now.log().edge().append(hasher.leaf(one.payload()), now.tiles());
                }
                if (!batch.isEmpty()) {
                    publish(now);
                }
            } while (batch.size() == MOST_RECORDS);
            return newest();
        } catch (IOException | RuntimeException e) {
            startOver(e);
            throw e;
        }
    }

    /**
     * Seals, and from then on signs with another key. Durable when this returns; when it throws, the old key goes on.
     *
     * @param next a new key of the log's name, which the keys already have
     */
    public synchronized KeyRotation rotate(SigningKey next) throws IOException {
        SignedHead last = Objects.requireNonNull(seal(), "nothing is sealed yet");
        KeyRotation rotation = KeyRotation.sign(progress().key(), next, last.head());
        Path file = directory.resolve(TreeFormat.ROTATIONS);
        String before = Files.exists(file) ? Files.readString(file, UTF_8) : "";
        DurableFile.replace(file, before + rotation.note() + SignedNote.SEPARATOR);
        close();
        return rotation;
    }

    /** The changes of the key so far, in order, as signed notes. */
    public synchronized List<String> rotations() throws IOException {
        return SealedLog.rotations(directory, origin, first).stream()
                .map(rotation -> rotation.note().toString())
                .toList();
    }

    private void publish(Progress now) throws IOException {
        now.log().edge().writePartial(now.tiles());
        now.tiles().sync();
        TreeHead head =
                new TreeHead(origin, now.log().edge().size(), now.log().edge().root());
        SignedHead signed = SignedHead.sign(head, now.key());
        now.history().append(signed);
        DurableFile.replace(checkpoint(), signed.note().toString());
        now.tiles().removeOutgrown();
    }

    private Progress progress() throws IOException {
        Progress open = progress;
        if (open == null) {
            open = resume();
            progress = open;
        }
        return open;
    }

    private Progress resume() throws IOException {
        SealedLog log = SealedLog.read(directory, origin, first);
        SigningKey key = keys.require(log.key());
        SignedHead newest = log.newest();
        if (newest != null && !newest.equals(newest())) {
            DurableFile.replace(checkpoint(), newest.note().toString());
        }
        JournalReader reader = records.reader(log.size());
        return new Progress(log, key, new TileFiles(directory), new HeadHistory(directory), reader);
    }

    private @Nullable SignedHead newest() throws IOException {
        return Files.exists(checkpoint()) ? LogProofs.readCheckpoint(directory) : null;
    }

    private Path checkpoint() {
        return directory.resolve(TreeFormat.CHECKPOINT);
    }

    /** Lets go of the files; the next call opens them again. */
    @Override
    public synchronized void close() throws IOException {
        Progress open = progress;
        progress = null;
        if (open != null) {
            try {
                open.reader().close();
            } finally {
                open.history().close();
            }
        }
    }

    private void startOver(Exception cause) {
        try {
            close();
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }
}
