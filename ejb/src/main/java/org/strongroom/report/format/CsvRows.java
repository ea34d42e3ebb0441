package org.strongroom.report.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;

/**
 * RFC 4180 in UTF-8: a line of column names, then the rows. What was chosen by clients does no harm in a spreadsheet or a
 * terminal: a cell that would be a formula gets an apostrophe in front (OWASP ASVS 1.2.10), and so does a part of one for
 * programs that take a semicolon for the end of a cell; and what ends a line, steers a
 * terminal or turns the writing direction is written as its code, {@code \}{@code u2028}.
 */
final class CsvRows implements RowWriter {
    private static final String FORMULA = "=+-@\t\r\n\0";
    private static final Pattern FORMULA_OF_A_PART = Pattern.compile("(?<=;)(\\s*+)(?=[=+\\-@])");
    private static final String QUOTED = ",;\"' ";

    private final Writer out;

    CsvRows(OutputStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
    }

    @Override
    public void begin(ReportHeader header, List<String> columns) throws IOException {
        row(List.copyOf(columns));
    }

    @Override
    public void row(List<Object> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            out.write(cells.get(i) instanceof Long number ? number.toString() : cell(String.valueOf(cells.get(i))));
        }
        out.write("\r\n");
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }

    static String cell(String text) {
        if (text.isEmpty()) {
            return text;
        }
        String shown = FORMULA_OF_A_PART.matcher(VisibleText.of(text)).replaceAll("$1'");
        String cell = FORMULA.indexOf(text.charAt(0)) < 0 ? shown : "'" + shown;
        boolean quoted = cell.chars().anyMatch(c -> QUOTED.indexOf(c) >= 0);
        return quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
