package org.strongroom.persistence;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.hibernate.StaleStateException;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.LockAcquisitionException;

/** Tells a collision of two transactions from a failure, and tries the work again. */
final class Collisions {
    private static final int ATTEMPTS = 8;
    private static final Set<Class<?>> KINDS = Set.of(
            ConstraintViolationException.class,
            StaleStateException.class,
            OptimisticLockException.class,
            PessimisticLockException.class,
            LockAcquisitionException.class);

    private Collisions() {}

    static <T> T retrying(Supplier<T> transaction) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.get();
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS || !isCollision(e)) {
                    throw e;
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(500_000L << attempt));
            }
        }
    }

    private static boolean isCollision(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            Throwable candidate = cause;
            if (KINDS.stream().anyMatch(kind -> kind.isInstance(candidate))) {
                return true;
            }
        }
        return false;
    }
}
