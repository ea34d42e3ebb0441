package org.strongroom.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.RandomAccessStore;

/**
 * The file in which H2 keeps an embedded database. Left to itself it writes that file whenever it sees fit; here it is
 * told when, since it must not while a transaction runs ({@link WriteTurns}).
 */
final class H2Store {
    private static final int NEVER = -1;
    private static final int LEAST_FILLED_PERCENT = 60;
    private static final int MOST_BYTES_TIDIED = 4 << 20;

    private final MVStore store;

    private H2Store(MVStore store) {
        this.store = store;
    }

    /** Whether the connection leads to H2. */
    static boolean isBehind(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("H2");
    }

    /** That of the database behind the connection. */
    static H2Store of(Connection connection) throws SQLException {
        SessionLocal session =
                (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
        return new H2Store(session.getDatabase().getStore().getMvStore());
    }

    /** From now on, until the database is closed, it writes only when told, and when its memory is full. */
    void writeOnlyWhenTold() {
        if (store.getAutoCommitDelay() != NEVER) {
            store.setAutoCommitDelay(NEVER);
        }
    }

    /**
     * Takes a step towards a file without holes: what lies scattered is gathered, to be written with the next changes, and
     * what lies behind holes is moved into them, so that the end of the file can be given back.
     */
    void tidy() {
        store.compact(LEAST_FILLED_PERCENT, MOST_BYTES_TIDIED);
        if (store.getFileStore() instanceof RandomAccessStore file) {
            file.compactMoveChunks(LEAST_FILLED_PERCENT, MOST_BYTES_TIDIED, store);
        }
    }

    /** Hands all changes to the operating system. */
    void write() {
        store.commit();
    }

    /** Returns when all that was written is on disk. */
    void sync() {
        store.sync();
    }
}
