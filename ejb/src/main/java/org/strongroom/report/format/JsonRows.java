package org.strongroom.report.format;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.strongroom.auditlog.json.JsonLine;

/** JSON Lines: a line about the run, then one flat object a row, with every column in it. */
final class JsonRows implements RowWriter {
    private final OutputStream out;
    private final JsonLine line = new JsonLine();
    private List<String> columns = List.of();

    JsonRows(OutputStream out) {
        this.out = new BufferedOutputStream(out);
    }

    @Override
    public void begin(ReportHeader header, List<String> names) throws IOException {
        columns = names;
        line.text("report", header.report())
                .text("by", header.by())
                .text("at", Times.text(header.at()))
                .text("request", header.request())
                .text("filter", header.filter())
                .number("rows", header.rows())
                .number("leftOut", header.leftOut())
                .texts("entries", header.entries())
                .texts("heads", header.heads());
        write();
    }

    @Override
    public void row(List<Object> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i) instanceof Long number) {
                line.number(columns.get(i), number);
            } else {
                line.text(columns.get(i), String.valueOf(cells.get(i)));
            }
        }
        write();
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }

    private void write() throws IOException {
        out.write(line.end());
        out.write('\n');
    }
}
