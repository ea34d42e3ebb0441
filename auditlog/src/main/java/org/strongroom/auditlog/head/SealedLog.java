package org.strongroom.auditlog.head;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strongroom.auditlog.JournalRecord;
import org.strongroom.auditlog.format.TreeFormat;
import org.strongroom.auditlog.merkle.TreeEdge;
import org.strongroom.auditlog.merkle.TreeHasher;
import org.strongroom.auditlog.merkle.TreeProofs;
import org.strongroom.auditlog.note.SignedNote;
import org.strongroom.auditlog.note.VerifierKey;

/**
 * A log as its newest head left it: what the journal is held against before it is opened, and where sealing goes on.
 * Reading changes nothing. Not safe for several threads.
 */
public final class SealedLog {
    private final TreeHasher hasher = new TreeHasher();
    private final TreeProofs sealed;
    private final VerifierKey key;
    private final @Nullable SignedHead newest;
    private final TreeEdge edge;
    private boolean isBehindUnsealedStart;

    private SealedLog(TileFiles tiles, VerifierKey key, @Nullable SignedHead newest, TreeEdge edge) {
        this.sealed = new TreeProofs(new NewestTile(tiles), edge.size());
        this.key = key;
        this.newest = newest;
        this.edge = edge;
    }

    /**
     * Reads the newest head of a log and the edge of its tiles.
     *
     * @param directory the log's directory; an empty or missing one is an empty log
     * @param origin the log's name
     * @param first the key that signed the log's first heads
     * @throws LogContradictedException if rotations, head and tiles do not agree or are not signed by these keys
     */
    public static SealedLog read(Path directory, String origin, VerifierKey first) throws IOException {
        List<KeyRotation> rotations = rotations(directory, origin, first);
        VerifierKey key = rotations.isEmpty()
                ? first
                : rotations.get(rotations.size() - 1).to();
        TileFiles tiles = new TileFiles(directory);
        try (HeadHistory history = new HeadHistory(directory)) {
            SignedHead newest = history.newest();
            if (newest == null) {
                require(rotations.isEmpty(), directory + " has rotations of keys, but no heads");
                return new SealedLog(tiles, key, null, new TreeEdge());
            }
            requireSigned(newest, origin, signer(rotations, newest.head().size(), first), directory);
            TreeEdge edge = TreeEdge.restore(newest.head().size(), tiles);
            require(
                    edge.root().equals(newest.head().root()),
                    "the tiles in " + directory + " do not have the root of the newest head, of size "
                            + newest.head().size());
            return new SealedLog(tiles, key, newest, edge);
        }
    }

    /** The rotations so far, each checked, in order. */
    static List<KeyRotation> rotations(Path directory, String origin, VerifierKey first) throws IOException {
        List<KeyRotation> rotations;
        try {
            rotations = Notes.read(directory.resolve(TreeFormat.ROTATIONS)).notes().stream()
                    .map(KeyRotation::of)
                    .toList();
        } catch (IllegalArgumentException e) {
            throw new LogContradictedException(e.getMessage() + ", in " + directory);
        }
        VerifierKey key = first;
        for (KeyRotation rotation : rotations) {
            require(
                    rotation.from().equals(key) && rotation.last().origin().equals(origin),
                    "the rotation from " + rotation.from() + " in " + directory + " does not follow " + key);
            key = rotation.to();
        }
        return rotations;
    }

    /** The key that signs from now on. */
    public VerifierKey key() {
        return key;
    }

    /** The newest head; null before the first. */
    public @Nullable SignedHead newest() {
        return newest;
    }

    /** How many records the newest head is over: a journal that has fewer is not the one that was sealed. */
    public long size() {
        return edge.size();
    }

    /**
     * Holds the next record against what was sealed. A start is sealed before anything else is recorded, so one that is
     * not may have nothing behind it but what the journal wrote about itself, as when sealing failed.
     *
     * @throws LogContradictedException if another record was sealed in its place, or it was added
     */
    public void require(JournalRecord journaled) throws IOException {
        long sequence = journaled.sequence();
        if (sequence < size()) {
            require(
                    sealed.leaf(sequence).equals(hasher.leaf(journaled.payload())),
                    "record " + sequence + " of the journal is not the one that was sealed");
        } else if (journaled.beginsEpoch()) {
            isBehindUnsealedStart = true;
        } else {
            require(
                    !isBehindUnsealedStart || journaled.isOwn(),
                    "record " + sequence + " of the journal is behind a start that was never sealed");
        }
    }

    TreeEdge edge() {
        return edge;
    }

    private static VerifierKey signer(List<KeyRotation> rotations, long size, VerifierKey first) {
        VerifierKey signer = first;
        for (KeyRotation rotation : rotations) {
            if (size > rotation.last().size()) {
                signer = rotation.to();
            }
        }
        return signer;
    }

    private static void requireSigned(SignedHead head, String origin, VerifierKey signer, Path directory)
            throws LogContradictedException {
        SignedNote note = head.note();
        require(
                head.head().origin().equals(origin),
                directory + " is the log " + head.head().origin() + ", not " + origin);
        require(
                signer.signed(note),
                "the newest head in " + directory + ", of size " + head.head().size() + ", is not signed by " + signer);
    }

    private static void require(boolean holds, String otherwise) throws LogContradictedException {
        if (!holds) {
            throw new LogContradictedException(otherwise);
        }
    }
}
