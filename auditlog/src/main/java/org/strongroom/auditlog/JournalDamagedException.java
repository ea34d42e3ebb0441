package org.strongroom.auditlog;

import java.io.IOException;
import java.nio.file.Path;

/** Records that were durable are no longer there as they were: tampering, or a disk that fails or lies. */
public final class JournalDamagedException extends IOException {
    private static final long serialVersionUID = 1;

    private final String segment;
    private final long offset;
    private final long sequence;

    JournalDamagedException(Path segment, long offset, long sequence, String what) {
        super("journal damaged in " + segment + " at offset " + offset + ", record " + sequence + ": " + what);
        this.segment = segment.toString();
        this.offset = offset;
        this.sequence = sequence;
    }

    /** The file. */
    public String segment() {
        return segment;
    }

    /** Where in the file, in bytes. */
    public long offset() {
        return offset;
    }

    /** The first record that is not as it was. */
    public long sequence() {
        return sequence;
    }
}
