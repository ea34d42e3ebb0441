package org.strongroom.auditlog.verify;

/** The log is not as it was written. */
public final class BadEntryException extends Exception {
    private static final long serialVersionUID = 1;

    /** In place of an entry, when what is bad cannot be laid to one. */
    public static final long NONE = -1;

    private final long entry;

    BadEntryException(long entry, String why) {
        super(why);
        this.entry = entry;
    }

    /** The first entry of the log that is bad, or that may be, from 0 on; else {@link #NONE}. */
    public long entry() {
        return entry;
    }
}
