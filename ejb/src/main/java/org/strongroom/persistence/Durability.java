package org.strongroom.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/**
 * Waits until a commit is on disk. PostgreSQL has seen to that when the commit returns, for many commits by one write.
 * H2 would write all that is unsaved for each single one, or some time later, in the middle of what others write, and
 * leave it to the operating system when it reaches the disk; so it is told to keep commits in memory, and to write and
 * sync them here.
 */
@ApplicationScoped
class Durability {
    private static final long BETWEEN_TIDYINGS = TimeUnit.SECONDS.toNanos(1);

    private final Database database;
    private final WriteTurns turns;
    private final GroupCommit commits = new GroupCommit(this::save);
    private long tidied = System.nanoTime();

    @Inject
    Durability(Database database, WriteTurns turns) {
        this.database = database;
        this.turns = turns;
    }

    /** Returns when all that was committed before the call is on disk. */
    void await() {
        if (turns.needed()) {
            commits.await();
        }
    }

    private void save() {
        database.call(session -> {
            session.doWork(this::save);
            return true;
        });
    }

    private void save(Connection connection) throws SQLException {
        H2Store store = H2Store.of(connection);
        store.writeOnlyWhenTold();
        try (WriteTurns.Turn turn = turns.take()) {
            tidyAtTimes(store);
            store.write();
        }
        store.sync();
    }

    private void tidyAtTimes(H2Store store) {
        long now = System.nanoTime();
        if (now - tidied >= BETWEEN_TIDYINGS) {
            tidied = now;
            store.tidy();
        }
    }
}
