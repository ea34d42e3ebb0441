package org.strongroom.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** A report that may be read, since its run is on the record. */
public final class ReportRun {
    private final ReportHeader header;
    private final Rows rows;

    ReportRun(ReportHeader header, Rows rows) {
        this.header = header;
        this.rows = rows;
    }

    public ReportHeader header() {
        return header;
    }

    /**
     * Writes the rows as they are read, in constant memory, and outside any transaction. Flushes and does not close.
     *
     * @throws IOException when the reader is gone
     */
    public void write(Format format, OutputStream out) throws IOException {
        RowWriter writer = format.writer(out);
        writer.begin(header, rows.columns());
        try {
            rows.read(row -> {
                try {
                    writer.row(row);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        writer.end();
    }
}
