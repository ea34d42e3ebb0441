package org.strongroom.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.strongroom.persistence.Database;
import org.strongroom.persistence.Transactions;

/**
 * Copies the records of changes from the database into the journal, in their order, each once: a row is copied only when
 * it is durable in the database and goes only after its record is durable in the journal, and a row whose record is
 * there already is not copied again, also when the disk confirmed it too late for who waited.
 */
@ApplicationScoped
class Drain {
    private static final int BATCH = 1000;

    private final NodeJournal journal;
    private final Database database;
    private final Transactions transactions;
    private final Set<Long> copied = new HashSet<>();
    private boolean isUnsure;
    private long sureUntil;

    @Inject
    Drain(NodeJournal journal, Database database, Transactions transactions) {
        this.journal = journal;
        this.database = database;
        this.transactions = transactions;
    }

    /** Copies all that is waiting. */
    synchronized void run() {
        if (isUnsure) {
            journal.noteChangesFrom(sureUntil);
            isUnsure = false;
        }
        List<PendingRow> rows;
        do {
            rows = next();
            copy(rows);
            forget(rows);
        } while (rows.size() == BATCH);
        journal.recentChanges().clear();
    }

    private List<PendingRow> next() {
        return database.call(session -> session.createSelectionQuery(
                        "select p from PendingRow p where p.node = :node order by p.id", PendingRow.class)
                .setParameter("node", journal.node())
                .setMaxResults(BATCH)
                .getResultList());
    }

    private void copy(List<PendingRow> rows) {
        List<PendingRow> missing = rows.stream()
                .filter(row -> !copied.contains(row.id()))
                .filter(row ->
                        !journal.recentChanges().contains(Objects.requireNonNull(RecordFormat.changeId(row.record()))))
                .toList();
        if (!missing.isEmpty()) {
            transactions.awaitDurable();
            sureUntil = journal.journal().size();
            isUnsure = true;
            journal.journal()
                    .appendAllDurably(missing.stream().map(PendingRow::record).toList());
            isUnsure = false;
            missing.forEach(row -> copied.add(row.id()));
        }
    }

    private void forget(List<PendingRow> rows) {
        List<Long> ids = rows.stream().map(PendingRow::id).toList();
        if (!ids.isEmpty()) {
            transactions.run(() -> database.call(
                    session -> session.createMutationQuery("delete from PendingRow p where p.id in (:ids)")
                            .setParameterList("ids", ids)
                            .executeUpdate()));
            copied.removeAll(ids);
        }
    }
}
