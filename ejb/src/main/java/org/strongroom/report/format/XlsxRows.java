package org.strongroom.report.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * An Office Open XML workbook (ECMA-376, part 1, section 18): a sheet about the run, then sheets of rows, a new one where
 * a sheet is full. Texts are inline strings, so nothing is kept and nothing is a formula; the same rows give the same
 * bytes, since no part has a date.
 */
final class XlsxRows implements RowWriter {
    /** The most rows of a sheet, the line of names among them. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private static final int FULL = 1_048_576;

    /** The most UTF-16 units of a cell. */
    private static final int LONGEST = 32_767;

    /** Beyond that a spreadsheet would round a number, so it is written as a text. */
    private static final long EXACT = 999_999_999_999_999L;

    private static final LocalDateTime NO_DATE = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;
    private final Writer out;
    private final int full;
    private List<String> columns = List.of();
    private int sheets;
    private int lines;

    XlsxRows(OutputStream out) {
        this(out, FULL);
    }

    /** @param full the most rows of a sheet, the line of names among them */
    XlsxRows(OutputStream out, int full) {
        this.full = full;
        this.zip = new ZipOutputStream(out, UTF_8);
        this.out = new BufferedWriter(new OutputStreamWriter(zip, UTF_8));
    }

    @Override
    public void begin(ReportHeader header, List<String> names) throws IOException {
        columns = List.copyOf(names);
        beginSheet();
        for (Map.Entry<String, String> line : header.lines().entrySet()) {
            line(List.of(line.getKey(), line.getValue()));
        }
        endSheet();
        beginRows();
    }

    @Override
    public void row(List<Object> cells) throws IOException {
        if (lines == full) {
            endSheet();
            beginRows();
        }
        line(cells);
    }

    @Override
    public void end() throws IOException {
        endSheet();
        for (Map.Entry<String, String> part : XlsxParts.of(sheets).entrySet()) {
            beginPart(part.getKey());
            out.write(part.getValue());
            endPart();
        }
        zip.finish();
        zip.flush();
    }

    private void beginRows() throws IOException {
        beginSheet();
        line(List.copyOf(columns));
    }

    private void beginSheet() throws IOException {
        sheets++;
        lines = 0;
        beginPart("xl/worksheets/sheet" + sheets + ".xml");
        out.write(XlsxParts.SHEET);
    }

    private void endSheet() throws IOException {
        out.write("</sheetData></worksheet>");
        endPart();
    }

    private void line(List<Object> cells) throws IOException {
        lines++;
        out.write("<row>");
        for (Object cell : cells) {
            if (cell instanceof Long number && Math.abs(number) <= EXACT) {
                out.write("<c><v>" + number + "</v></c>");
            } else {
                out.write("<c t=\"inlineStr\"><is><t xml:space=\"preserve\">" + escaped(String.valueOf(cell))
                        + "</t></is></c>");
            }
        }
        out.write("</row>");
    }

    /** What looks like a letter's code becomes one of an underscore's (ISO/IEC 29500-1, 22.9.2.19). */
    private static String escaped(String text) {
        String visible = VisibleText.of(text);
        String clipped = visible.length() <= LONGEST ? visible : visible.substring(0, LONGEST - 1) + "…";
        return ESCAPE.matcher(clipped)
                .replaceAll("_x005F_")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    private void beginPart(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_DATE);
        zip.putNextEntry(entry);
    }

    private void endPart() throws IOException {
        out.flush();
        zip.closeEntry();
    }
}
