package org.strongroom.persistence;

import java.util.function.Supplier;
import org.hibernate.StatelessSession;
import org.hibernate.engine.spi.SharedSessionContractImplementor;

/** Many inserts that go to the database together. */
public final class Batch {
    private static final int ROWS = 500;

    private Batch() {}

    /**
     * Runs the work. What it inserts goes to the database as soon as there are 500 rows, or rows of another table; all of
     * it has gone when this returns. What it asks meanwhile need not see what it inserted.
     *
     * @return what the work returns
     */
    public static <T> T of(StatelessSession session, Supplier<T> work) {
        Integer before = session.getJdbcBatchSize();
        session.setJdbcBatchSize(ROWS);
        try {
            T result = work.get();
            ((SharedSessionContractImplementor) session).getJdbcCoordinator().executeBatch();
            return result;
        } finally {
            session.setJdbcBatchSize(before);
        }
    }
}
