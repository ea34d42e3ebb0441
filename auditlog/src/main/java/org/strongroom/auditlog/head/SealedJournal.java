package org.strongroom.auditlog.head;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.strongroom.auditlog.Journal;
import org.strongroom.auditlog.JournalRecord;
import org.strongroom.auditlog.JournalSettings;
import org.strongroom.auditlog.note.VerifierKey;

/** A journal and the log over it, in one directory. */
public final class SealedJournal implements Closeable {
    private final Journal journal;
    private final Sealer sealer;
    private final Path directory;

    private SealedJournal(Journal journal, Sealer sealer, Path directory) {
        this.journal = journal;
        this.sealer = sealer;
        this.directory = directory;
    }

    /**
     * Opens a journal that agrees with what was sealed of it: it has at least as many records as the newest head, those of
     * its last two segments are the ones that were sealed, and nothing was added behind a start that was not. Its own start
     * is sealed when this returns.
     *
     * @param first the key that signed the log's first heads
     * @param keys has the key that signs now
     * @param recovered as of {@link Journal#open}
     * @throws LogContradictedException if it does not agree, and {@link org.strongroom.auditlog.JournalDamagedException}
     *     if it is too short; nothing was changed then
     * @throws IOException if it does not open
     */
    public static SealedJournal open(
            JournalSettings settings, VerifierKey first, SigningKeys keys, Consumer<JournalRecord> recovered)
            throws IOException {
        Path directory = settings.directory();
        SealedLog sealed = SealedLog.read(directory, settings.origin(), first);
        long known = Math.max(settings.knownRecords(), sealed.size());
        try {
            Journal journal = Journal.open(settings.withKnownRecords(known), found -> {
                require(sealed, found);
                recovered.accept(found);
            });
            Sealer sealer = new Sealer(directory, settings.origin(), first, keys, journal::reader);
            return new SealedJournal(journal, sealer, directory).sealed();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private SealedJournal sealed() throws IOException {
        try {
            sealer.seal();
            return this;
        } catch (IOException | RuntimeException e) {
            closeAfter(e);
            throw e;
        }
    }

    private static void require(SealedLog sealed, JournalRecord found) {
        try {
            sealed.require(found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The journal. */
    public Journal journal() {
        return journal;
    }

    /** What seals it. */
    public Sealer sealer() {
        return sealer;
    }

    /** The directory of both. */
    public Path directory() {
        return directory;
    }

    /** Closes the journal and seals its last record. */
    @Override
    public void close() throws IOException {
        journal.close();
        try (sealer) {
            sealer.seal();
        }
    }

    /** Closes everything after a failure, to which what fails now is added. */
    public void closeAfter(Exception failure) {
        try {
            close();
        } catch (IOException | RuntimeException e) {
            failure.addSuppressed(e);
        }
    }
}
