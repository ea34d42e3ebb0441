package org.strongroom.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The container's transactions. */
@ApplicationScoped
class JtaTransactions implements Transactions {
    @Resource(lookup = "java:jboss/TransactionManager")
    private TransactionManager manager;

    @Inject
    private WriteTurns turns;

    @Inject
    private Durability durability;

    @Override
    public <T> T call(Supplier<T> work) {
        if (isWithin()) {
            return work.get();
        }
        T result = Collisions.retrying(() -> once(work));
        awaitDurable();
        return result;
    }

    @Override
    public void runEventually(Runnable work) {
        if (isWithin()) {
            work.run();
        } else {
            Collisions.retrying(() -> once(() -> {
                work.run();
                return true;
            }));
        }
    }

    @Override
    public void afterCompletion(Consumer<Boolean> work) {
        try {
            Transaction transaction = manager.getTransaction();
            if (transaction == null) {
                throw new IllegalStateException("outside a transaction");
            }
            transaction.registerSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {}

                @Override
                public void afterCompletion(int status) {
                    work.accept(status == Status.STATUS_COMMITTED);
                }
            });
        } catch (RollbackException | SystemException e) {
            throw new TransactionFailedException(e);
        }
    }

    @Override
    public void awaitDurable() {
        durability.await();
    }

    private boolean isWithin() {
        try {
            return manager.getStatus() != Status.STATUS_NO_TRANSACTION;
        } catch (SystemException e) {
            throw new TransactionFailedException(e);
        }
    }

    private <T> T once(Supplier<T> work) {
        try (WriteTurns.Turn turn = turns.take()) {
            manager.begin();
            boolean done = false;
            try {
                T result = work.get();
                done = true;
                return result;
            } finally {
                if (done) {
                    manager.commit();
                } else {
                    manager.rollback();
                }
            }
        } catch (NotSupportedException
                | RollbackException
                | HeuristicMixedException
                | HeuristicRollbackException
                | SystemException e) {
            throw Unreachable.translated(new TransactionFailedException(e));
        }
    }
}
