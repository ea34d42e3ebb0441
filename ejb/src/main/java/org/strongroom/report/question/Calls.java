package org.strongroom.report.question;

/** How a report tells of the calls of one save. */
public enum Calls {
    /** As one row. */
    FOLDED,
    /** As one row, and below it each call. */
    SHOWN,
    /** Each call as a row of its own. */
    EACH;

    public static Calls of(Parameters given) {
        return valueOf(given.findChoice("calls", "folded", "shown", "each").toUpperCase(java.util.Locale.ROOT));
    }
}
