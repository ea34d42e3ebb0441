package org.strongroom.auditlog.head;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.strongroom.auditlog.format.TreeFormat;
import org.strongroom.auditlog.merkle.Hash;
import org.strongroom.auditlog.merkle.TreeProofs;
import org.strongroom.auditlog.note.SignedNote;

/** Proofs against the newest head of a log. Not safe for several threads. */
public final class LogProofs {
    private final SignedHead head;
    private final TreeProofs proofs;

    private LogProofs(SignedHead head, TreeProofs proofs) {
        this.head = head;
        this.proofs = proofs;
    }

    /**
     * Opens the log of a directory at its checkpoint.
     *
     * @throws IOException if there is none, or it is not whole
     */
    public static LogProofs open(Path directory) throws IOException {
        SignedHead head = readCheckpoint(directory);
        return new LogProofs(
                head, new TreeProofs(new TileFiles(directory), head.head().size()));
    }

    static SignedHead readCheckpoint(Path directory) throws IOException {
        Path file = directory.resolve(TreeFormat.CHECKPOINT);
        try {
            return SignedHead.of(SignedNote.parse(Files.readString(file, UTF_8)));
        } catch (IllegalArgumentException e) {
            throw new LogContradictedException(file + ": " + e.getMessage());
        }
    }

    /** The head against which the proofs are. */
    public SignedHead head() {
        return head;
    }

    /**
     * The hash of a record.
     *
     * @throws IllegalArgumentException if the head does not cover it
     */
    public Hash leaf(long index) throws IOException {
        return proofs.leaf(index);
    }

    /**
     * The root over the first records.
     *
     * @throws IllegalArgumentException if there are none, or the head does not cover them
     */
    public Hash root(long size) throws IOException {
        return proofs.root(size);
    }

    /**
     * Proves that a record is in the log.
     *
     * @throws IllegalArgumentException if the head does not cover it
     */
    public List<Hash> inclusion(long index) throws IOException {
        return proofs.inclusion(index);
    }

    /**
     * Proves that the log begins with the one of this size.
     *
     * @throws IllegalArgumentException if the size is 0 or beyond the head
     */
    public List<Hash> consistency(long size) throws IOException {
        return proofs.consistency(size);
    }
}
