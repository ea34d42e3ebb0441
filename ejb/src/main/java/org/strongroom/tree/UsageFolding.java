package org.strongroom.tree;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.hibernate.StatelessSession;
import org.strongroom.persistence.Database;
import org.strongroom.persistence.Transactions;

/** Replaces a directory's many usage entries by one of the same sum, so that asking for it stays cheap. */
@ApplicationScoped
public class UsageFolding {
    private static final int WORTH_IT = 100;
    private static final int BATCH = 10_000;

    private final Database database;
    private final Transactions transactions;

    @Inject
    public UsageFolding(Database database, Transactions transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    /** Folds every directory that has many entries. */
    public void run() {
        List<Long> directories = database.call(session -> session.createSelectionQuery(
                        "select u.directory from UsageRow u group by u.directory having count(u) > :many", Long.class)
                .setParameter("many", (long) WORTH_IT)
                .getResultList());
        directories.forEach(directory -> transactions.run(() -> database.call(session -> fold(session, directory))));
    }

    private static int fold(StatelessSession session, long directory) {
        List<Object[]> entries = session.createSelectionQuery(
                        "select u.id, u.bytes from UsageRow u where u.directory = :directory order by u.id",
                        Object[].class)
                .setParameter("directory", directory)
                .setMaxResults(BATCH)
                .getResultList();
        session.insert(new UsageRow(
                directory, entries.stream().mapToLong(entry -> (Long) entry[1]).sum()));
        int folded = session.createMutationQuery("delete from UsageRow u where u.id in (:ids)")
                .setParameterList(
                        "ids", entries.stream().map(entry -> (Long) entry[0]).toList())
                .executeUpdate();
        if (folded != entries.size()) {
            throw new org.hibernate.StaleStateException("Another server folds the same entries");
        }
        return folded;
    }
}
