package org.strongroom.auditlog.verify;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows that a database has of one log, of accesses and of their ends, in the order of their sequence. */
public interface RowSource extends Closeable {
    /**
     * A row.
     *
     * @param sequence the number of its record
     * @param columns by name; texts, {@link Long}s, and the time as ISO 8601 text
     */
    record Row(long sequence, Map<String, Object> columns) {}

    /** The next row; null when there is none now. A later call may find one. */
    @Nullable
    Row next() throws IOException;

    /** Whether rows may still come: those of a database follow the journal, those of a file do not. */
    boolean isLive();

    /** The nodes of which there have been rows for some minutes, by name; none where the rows are of one node alone. */
    Set<String> nodes() throws IOException;

    /** The highest sequence of any row; -1 when there is none. To be asked last: none is returned afterwards. */
    long last() throws IOException;
}
