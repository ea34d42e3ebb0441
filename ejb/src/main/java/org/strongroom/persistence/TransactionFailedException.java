package org.strongroom.persistence;

/** A transaction could not be begun or committed. Nothing of it is known to have taken effect. */
public final class TransactionFailedException extends RuntimeException {
    TransactionFailedException(Throwable cause) {
        super("The transaction was not carried out", cause);
    }
}
