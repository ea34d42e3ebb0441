package org.strongroom.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import java.util.function.Supplier;

/** The container's transactions. */
@ApplicationScoped
class JtaTransactions implements Transactions {
    @Resource(lookup = "java:jboss/TransactionManager")
    private TransactionManager manager;

    @Override
    public <T> T call(Supplier<T> work) {
        return Collisions.retrying(() -> once(work));
    }

    private <T> T once(Supplier<T> work) {
        try {
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
            throw new TransactionFailedException(e);
        }
    }
}
