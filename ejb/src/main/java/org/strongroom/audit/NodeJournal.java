package org.strongroom.audit;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.strongroom.auditlog.Journal;
import org.strongroom.auditlog.JournalRecord;
import org.strongroom.auditlog.JournalSettings;

/** This node's journal, open while the application runs. */
@ApplicationScoped
class NodeJournal {
    /** A busy disk is waited for; a client would rather be slow than refused. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final JournalSettings settings;
    private final String node;
    private final Set<String> recentChanges = ConcurrentHashMap.newKeySet();
    private Journal journal;

    @Inject
    @SuppressWarnings("NullAway.Init") // opened before anyone calls
    NodeJournal(
            @ConfigProperty(name = "strongroom.data") String data,
            @ConfigProperty(name = "strongroom.node", defaultValue = "node-1") String node) {
        this.node = node;
        this.settings = JournalSettings.of(Path.of(data, "audit", node), "strongroom/" + node)
                .withPatience(PATIENCE);
    }

    @PostConstruct
    void open() {
        try {
            journal = Journal.open(settings, this::recover);
        } catch (IOException e) {
            throw new UncheckedIOException("The audit journal in " + settings.directory() + " does not open", e);
        }
    }

    @PreDestroy
    void close() {
        try {
            journal.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Journal journal() {
        return journal;
    }

    boolean isAvailable() {
        return journal.health().isAvailable();
    }

    /** The name of this node in the log. */
    String node() {
        return node;
    }

    /** The ids of the changes among the newest records at the start, so that the drain copies none twice. */
    Set<String> recentChanges() {
        return recentChanges;
    }

    private void recover(JournalRecord record) {
        String id = RecordFormat.changeId(record.payload());
        if (id != null) {
            recentChanges.add(id);
        }
    }
}
