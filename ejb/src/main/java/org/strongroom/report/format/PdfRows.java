package org.strongroom.report.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/**
 * Paged for reading and for the file: what the run was, then each row as its number and all cells that hold something,
 * {@code name: value}, over as many lines as it needs. What the font lacks is written as its code; the other formats have
 * every character.
 */
final class PdfRows implements RowWriter {
    private final PdfPages pages;
    private final StringBuilder line = new StringBuilder();
    private List<String> columns = List.of();
    private long rows;

    PdfRows(OutputStream out) {
        this.pages = new PdfPages(out);
    }

    @Override
    public void begin(ReportHeader header, List<String> names) throws IOException {
        columns = List.copyOf(names);
        pages.begin("Strongroom " + header.report() + ", by " + header.by() + " at " + Times.text(header.at()));
        for (Map.Entry<String, String> entry : header.lines().entrySet()) {
            add(entry.getKey() + ": " + entry.getValue());
            endLine();
        }
        endLine();
    }

    /** Two spaces are before a column's name alone; of those in a cell the second becomes its code. */
    @Override
    public void row(List<Object> cells) throws IOException {
        rows++;
        add("#" + rows);
        for (int i = 0; i < cells.size(); i++) {
            String text = String.valueOf(cells.get(i));
            if (!text.isEmpty()) {
                add("  " + columns.get(i) + ": " + text.replace("  ", " \\u0020"));
            }
        }
        endLine();
    }

    @Override
    public void end() throws IOException {
        pages.end();
    }

    /** Goes on in the next line where this one is full, with an indent. */
    private void add(String given) throws IOException {
        String text = VisibleText.of(given, PdfPages::hasGlyph);
        if (line.length() > 0 && line.length() + text.length() > PdfPages.WIDTH) {
            endLine();
            text = "    " + text.strip();
        }
        while (line.length() + text.length() > PdfPages.WIDTH) {
            int room = PdfPages.WIDTH - line.length();
            line.append(text, 0, room);
            endLine();
            text = "    " + text.substring(room);
        }
        line.append(text);
    }

    private void endLine() throws IOException {
        pages.line(line.toString());
        line.setLength(0);
    }
}
