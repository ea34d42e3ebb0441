package org.strongroom.auditlog;

import org.jspecify.annotations.Nullable;

/**
 * The journal can't say that a record is durable: overload, a full disk, a disk that failed, or a journal that was
 * closed. Nothing may be answered that needed the record. The record itself may become durable later, or not.
 */
public final class JournalUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    JournalUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** The same refusal, with the stack of the thread that gets it. */
    JournalUnavailableException(JournalUnavailableException refusal) {
        super(refusal.getMessage(), refusal);
    }
}
