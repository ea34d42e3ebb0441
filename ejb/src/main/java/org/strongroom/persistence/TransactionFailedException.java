package org.strongroom.persistence;

/** A transaction could not be begun or committed. Nothing of it took effect, as far as the database could say. */
public final class TransactionFailedException extends RuntimeException {
    TransactionFailedException(Throwable cause) {
        super("The transaction was not carried out", cause);
    }
}
