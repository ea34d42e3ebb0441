package org.strongroom.report.format;

import java.io.IOException;
import java.util.List;

/** Writes rows in one format. Does not close what it writes to. */
public interface RowWriter {
    /** What comes before the first row. */
    void begin(ReportHeader header, List<String> columns) throws IOException;

    /**
     * Writes one row.
     *
     * @param cells texts and whole numbers, in the order of the columns
     */
    void row(List<Object> cells) throws IOException;

    /** Passes on what is still held back. */
    void end() throws IOException;
}
