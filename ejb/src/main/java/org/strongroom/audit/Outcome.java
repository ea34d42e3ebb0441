package org.strongroom.audit;

/** How an action ended. */
public enum Outcome {
    DONE,
    /** The server would not: rights, locks, conditions, a bad request. */
    REFUSED,
    /** The server could not. */
    FAILED
}
