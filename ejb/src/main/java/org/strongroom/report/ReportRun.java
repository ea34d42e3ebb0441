package org.strongroom.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.strongroom.audit.RecordedEvent;
import org.strongroom.report.format.Format;
import org.strongroom.report.format.ReportHeader;
import org.strongroom.report.format.RowWriter;
import org.strongroom.report.rows.Rows;

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
                    return true;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        writer.end();
    }

    /** Passes on each row in order: its cells are texts and whole numbers. The reader says whether it wants another. */
    public void read(Predicate<List<Object>> reader) {
        rows.read(reader);
    }

    /** Passes on the events that the rows rest on; none where they are not of events. */
    public void events(Predicate<RecordedEvent> reader) {
        rows.events(reader);
    }

    /** How many events the rows rest on. */
    public long extent() {
        return rows.extent().events();
    }

    /** Whether each row tells of one event, whose node and sequence are among its cells. */
    public boolean isOfEvents() {
        return rows.isOfEvents();
    }

    /** The same rows, said to be of another run. */
    ReportRun under(ReportHeader other) {
        return new ReportRun(other, rows);
    }

    /** The names of the columns. */
    public List<String> columns() {
        return rows.columns();
    }

    /**
     * Some of the rows: their cells are texts and whole numbers.
     *
     * @param skip how many come before; each is read again
     * @param most how many at most
     */
    public List<List<Object>> page(long skip, int most) {
        List<List<Object>> page = new ArrayList<>();
        long[] passed = {0};
        rows.read(row -> {
            if (passed[0]++ >= skip) {
                page.add(List.copyOf(row));
            }
            return page.size() < most;
        });
        return page;
    }
}
