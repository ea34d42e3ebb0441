package org.strongroom.persistence;

import java.util.function.Consumer;
import java.util.function.Supplier;

/** Runs work that must be carried out whole or not at all. */
public interface Transactions {
    /**
     * Runs the work in a new transaction and commits it; what it changed is on disk when this returns. When it collides
     * with another (two make the same name, or change the same row), it is rolled back and run again from the start, a
     * few times; so the work must have no effect outside the database. Every exception rolls back and is passed on. On
     * H2 others wait until it has ended, so it must not wait for anything but the database.
     *
     * <p>Within a transaction the work takes part in it, and is committed, rolled back or tried again with the whole.
     */
    <T> T call(Supplier<T> work);

    /** {@link #call} for work without a result. */
    default void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }

    /**
     * {@link #run}, except that what it changed may reach the disk later: at the latest when {@link #awaitDurable}
     * returns. After a crash before that it is there whole or not at all. For what can be done again.
     */
    default void runEventually(Runnable work) {
        run(work);
    }

    /**
     * Runs the work on this thread when the transaction that this is called within has ended, before others are told so.
     * The work may not fail, and may put nothing to the database.
     *
     * @param work is given whether the transaction was committed; false also when nobody knows
     * @throws IllegalStateException outside a transaction
     */
    void afterCompletion(Consumer<Boolean> work);

    /** Returns when all that was committed before the call, by anyone on this server, is on disk. */
    void awaitDurable();
}
