package org.strongroom.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * On H2, lets one transaction run at a time, and the database be saved between two. H2 collects what it saves tree by
 * tree while others go on writing (h2database issue 2080): of a transaction that is under way it would save a part,
 * without the log that undoes it, and after a crash that part stays. Who reads outside a transaction waits for nobody.
 * PostgreSQL needs no turns.
 */
@ApplicationScoped
class WriteTurns {
    private final Database database;
    private final ReentrantLock lock = new ReentrantLock(true);
    private volatile @Nullable Boolean needed;

    @Inject
    WriteTurns(Database database) {
        this.database = database;
    }

    /** A turn; closing it ends it. */
    interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    /** Waits for a turn, where turns are needed. Take it before the transaction begins. */
    Turn take() {
        if (!needed()) {
            return () -> {};
        }
        lock.lock();
        return lock::unlock;
    }

    /** Whether this database is one that turns are taken for. */
    boolean needed() {
        Boolean known = needed;
        if (known == null) {
            known = database.call(session -> session.doReturningWork(H2Store::isBehind));
            needed = known;
        }
        return known;
    }
}
