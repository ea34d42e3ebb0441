package org.strongroom.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.strongroom.persistence.Database;
import org.strongroom.persistence.Transactions;

/**
 * Copies the records of changes from the database into the journal, in their order, each once: a row is copied only when
 * it is durable in the database and goes only after its record is durable in the journal, and a row whose record is
 * there already is not copied again, also when the disk confirmed it too late for who waited, or the row comes back.
 * What somebody altered, removed or added meanwhile in the database is told in the journal.
 */
@ApplicationScoped
class Drain {
    private static final Logger LOG = System.getLogger(Drain.class.getName());

    private static final int BATCH = 1000;

    private final NodeJournal journal;
    private final CommittedChanges committed;
    private final Database database;
    private final Transactions transactions;
    private final InstantSource clock;
    private final Set<Long> told = new HashSet<>();
    private boolean isUnsure;
    private long sureUntil;

    @Inject
    Drain(
            NodeJournal journal,
            CommittedChanges committed,
            Database database,
            Transactions transactions,
            InstantSource clock) {
        this.journal = journal;
        this.committed = committed;
        this.database = database;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Copies all that is waiting. */
    synchronized void run() {
        if (isUnsure) {
            journal.noteCopiedFrom(sureUntil);
            isUnsure = false;
        }
        while (!copyNext()) {}
    }

    /** Says whether that was all. */
    private boolean copyNext() {
        NavigableMap<Long, byte[]> known = committed.first(BATCH);
        List<PendingRow> rows = next();
        List<PendingChange> changes = PendingChange.of(known, rows, BATCH, journal.changeSeal());
        if (!changes.isEmpty()) {
            copy(changes);
            forget(changes.stream().map(PendingChange::row).toList());
        }
        return known.size() < BATCH && rows.size() < BATCH;
    }

    private List<PendingRow> next() {
        return database.call(session -> session.createSelectionQuery(
                        "select p from PendingRow p where p.node = :node order by p.id", PendingRow.class)
                .setParameter("node", journal.node())
                .setMaxResults(BATCH)
                .getResultList());
    }

    private void copy(List<PendingChange> changes) {
        Set<String> copied = copiedOf(changes);
        List<PendingChange> missing = changes.stream()
                .filter(change -> change.id().map(copied::add).orElse(!told.contains(change.row())))
                .toList();
        if (!missing.isEmpty()) {
            transactions.awaitDurable();
            sureUntil = journal.journal().size();
            isUnsure = true;
            List<byte[]> records = missing.stream().flatMap(this::recordsOf).toList();
            long first = journal.journal().appendAllDurably(records);
            isUnsure = false;
            for (int i = 0; i < records.size(); i++) {
                journal.copied().note(first + i, records.get(i));
            }
            missing.stream().filter(change -> change.record().isEmpty()).forEach(change -> told.add(change.row()));
        }
    }

    /** The ids of those that are in the journal; for the caller to add to. */
    private Set<String> copiedOf(List<PendingChange> changes) {
        CopiedChanges known = journal.copied();
        Set<String> copied = ids(changes.stream()).filter(known::has).collect(Collectors.toCollection(HashSet::new));
        List<PendingChange> doubtful = changes.stream()
                .filter(change -> change.since() < known.completeFrom())
                .filter(change -> change.id().filter(copied::contains).isEmpty())
                .toList();
        OptionalLong from = doubtful.stream().mapToLong(PendingChange::since).min();
        if (from.isPresent()) {
            copied.addAll(journal.copiedAmong(ids(doubtful.stream()).collect(Collectors.toSet()), from.getAsLong()));
        }
        return copied;
    }

    private static Stream<String> ids(Stream<PendingChange> changes) {
        return changes.flatMap(change -> change.id().stream());
    }

    private Stream<byte[]> recordsOf(PendingChange change) {
        if (change.fault() == PendingChange.Fault.NONE) {
            return change.record().stream();
        }
        AuditEvent event = change.told();
        LOG.log(Level.ERROR, "The record of a change in the database: {0}; the audit log tells more", event.reason());
        byte[] fault =
                RecordFormat.write(RecordFormat.ACCESS, event, clock.instant().truncatedTo(ChronoUnit.MICROS));
        return Stream.concat(Stream.of(fault), change.record().stream());
    }

    private void forget(List<Long> rows) {
        transactions.run(() -> database.call(session -> session.createMutationQuery(
                        "delete from PendingRow p where p.node = :node and p.id in (:ids)")
                .setParameter("node", journal.node())
                .setParameterList("ids", rows)
                .executeUpdate()));
        committed.remove(rows);
        told.removeAll(rows);
    }
}
