package org.strongroom.audit;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.strongroom.auditlog.Journal;
import org.strongroom.auditlog.JournalReader;
import org.strongroom.auditlog.JournalRecord;
import org.strongroom.auditlog.JournalSettings;
import org.strongroom.auditlog.SealedSegment;
import org.strongroom.auditlog.head.ClusterLog;
import org.strongroom.auditlog.head.KeyRotation;
import org.strongroom.auditlog.head.SealedJournal;
import org.strongroom.auditlog.note.SigningKey;
import org.strongroom.auditlog.note.VerifierKey;

/** This node's journal and the log over it, open while the application runs. */
@ApplicationScoped
class NodeJournal {
    /** A busy disk is waited for; a client would rather be slow than refused. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final int BATCH = 1000;

    private final JournalSettings settings;
    private final String node;
    private final KeyFiles keys;
    private final CopiedChanges copied = new CopiedChanges();
    private final ReentrantLock removal = new ReentrantLock();
    private VerifierKey firstKey;
    private ChangeSeal changeSeal;
    private SealedJournal log;
    private ClusterLog cluster;

    @Inject
    @SuppressWarnings("NullAway.Init") // opened before anyone calls
    NodeJournal(
            @ConfigProperty(name = "strongroom.data") String data,
            @ConfigProperty(name = "strongroom.node", defaultValue = "node-1") String node,
            KeyFiles keys) {
        this(
                JournalSettings.of(Path.of(data, "audit", node), "strongroom/" + node)
                        .withPatience(PATIENCE),
                node,
                keys);
    }

    @SuppressWarnings("NullAway.Init") // opened before anyone calls
    NodeJournal(JournalSettings settings, String node, KeyFiles keys) {
        this.settings = settings;
        this.node = node;
        this.keys = keys;
    }

    /** Opens the journal if it is as the newest head says; otherwise this node must not go on. */
    @PostConstruct
    void open() {
        try {
            firstKey = keys.first(settings.origin());
            changeSeal = keys.changeSeal();
            cluster = ClusterLog.open(settings, firstKey, keys);
            log = openLog();
            copied.startsAt(firstOfTheLastTwoSegments());
        } catch (IOException e) {
            throw new UncheckedIOException("The audit journal in " + settings.directory() + " does not open", e);
        }
    }

    private SealedJournal openLog() throws IOException {
        try {
            return SealedJournal.open(settings, firstKey, keys, this::noteCopied);
        } catch (IOException | RuntimeException e) {
            cluster.closeAfter(e);
            throw e;
        }
    }

    private long firstOfTheLastTwoSegments() throws IOException {
        List<SealedSegment> sealed = journal().sealedSegments();
        return sealed.isEmpty() ? 0 : sealed.get(sealed.size() - 1).first();
    }

    @PreDestroy
    void close() {
        try (SealedJournal open = log) {
            cluster.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives both logs a new key: kept first, then signed by the old one. */
    KeyRotation rotate(SigningKey next) throws IOException {
        keys.keep(next);
        KeyRotation rotation = log.sealer().rotate(next);
        cluster.sealer().rotate(next);
        return rotation;
    }

    Journal journal() {
        return log.journal();
    }

    /** The log over the journal. */
    SealedJournal log() {
        return log;
    }

    /** The log of the heads of all nodes. */
    ClusterLog cluster() {
        return cluster;
    }

    /** The public key that signed the log's first heads. */
    VerifierKey firstKey() {
        return firstKey;
    }

    /** Held by who removes records, and by who reads all of them. */
    ReentrantLock removal() {
        return removal;
    }

    /** The first record that was not removed. */
    long first() throws IOException {
        return journal().sealedSegments().stream()
                .findFirst()
                .map(SealedSegment::first)
                .orElse(0L);
    }

    boolean isAvailable() {
        return journal().health().isAvailable();
    }

    /** The name of this node in the log. */
    String node() {
        return node;
    }

    /** What shows that this node made a record that waits in the database. */
    ChangeSeal changeSeal() {
        return changeSeal;
    }

    /** The changes that are in the journal already. */
    CopiedChanges copied() {
        return copied;
    }

    /**
     * Takes in the changes from this record on, those too that were on their way to the disk.
     *
     * @throws org.strongroom.auditlog.JournalUnavailableException if the disk still does not confirm them
     */
    void noteCopiedFrom(long sequence) {
        journal().awaitEarlier();
        read(sequence, this::noteCopied);
    }

    /** Which of these changes are in the journal, at this record or behind it. Reads all of that. */
    Set<String> copiedAmong(Set<String> changes, long from) {
        Set<String> found = new HashSet<>();
        read(from, record -> {
            String id = RecordFormat.changeId(record.payload());
            if (id != null && changes.contains(id)) {
                found.add(id);
            }
        });
        return found;
    }

    /** Reads all that is durable now and not removed; nothing is removed meanwhile. */
    void readAll(Consumer<JournalRecord> with) {
        removal.lock();
        try {
            read(0, with);
        } finally {
            removal.unlock();
        }
    }

    /** Reads what is durable now and not removed, from this record on. */
    private void read(long from, Consumer<JournalRecord> with) {
        long end = journal().size();
        try (JournalReader reader = journal().reader(Math.max(from, first()))) {
            while (reader.position() < end) {
                reader.read(BATCH).forEach(with);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void noteCopied(JournalRecord record) {
        copied.note(record.sequence(), record.payload());
    }
}
