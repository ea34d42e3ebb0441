package org.strongroom.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Waits until a commit is on disk. PostgreSQL has seen to that when the commit returns, for many commits by one write.
 * H2 would write all that is unsaved for each single one, and leave it to the operating system when it reaches the disk;
 * so it is told to keep commits in memory, and to write and sync them here.
 */
@ApplicationScoped
class Durability {
    private static final String WRITE_AND_SYNC = "checkpoint sync";

    private final Database database;
    private final GroupCommit commits = new GroupCommit(this::checkpoint);
    private volatile @Nullable Boolean isNeeded;

    @Inject
    Durability(Database database) {
        this.database = database;
    }

    /** Returns when all that was committed before the call is on disk. */
    void await() {
        if (isNeeded()) {
            commits.await();
        }
    }

    private boolean isNeeded() {
        Boolean known = isNeeded;
        if (known == null) {
            known = database.call(session -> session.doReturningWork(Durability::isH2));
            isNeeded = known;
        }
        return known;
    }

    private static boolean isH2(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("H2");
    }

    private void checkpoint() {
        database.call(session -> {
            session.doWork(connection -> {
                try (Statement statement = connection.createStatement()) {
                    statement.execute(WRITE_AND_SYNC);
                }
            });
            return true;
        });
    }
}
