package org.strongroom.report.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvRowsTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "plain,plain",
                "a b,\"a b\"",
                "`a,b`,`\"a,b\"`",
                "a\"b,\"a\"\"b\"",
                "=1+1,\"'=1+1\"",
                "+1,\"'+1\"",
                "-1,\"'-1\"",
                "@SUM(A1),\"'@SUM(A1)\"",
                "a=1,a=1",
                "a;=1;b,\"a;'=1;b\"",
                "a; =1,\"a; '=1\"",
                "a;b=1,\"a;b=1\"",
                "é😀,é😀",
            })
    void cellsAreQuotedWhereNeededAndNeverFormulas(String text, String cell) {
        assertThat(CsvRows.cell(text)).isEqualTo(cell);
    }

    @Test
    void whatEndsALineOrSteersATerminalIsWrittenAsItsCode() {
        assertThat(CsvRows.cell("a\r\nb")).isEqualTo("a\\u000d\\u000ab");
        assertThat(CsvRows.cell("\t=1")).isEqualTo("\"'\\u0009=1\"");
        assertThat(CsvRows.cell("\0=1")).isEqualTo("\"'\\u0000=1\"");
        assertThat(CsvRows.cell("\r=1")).isEqualTo("\"'\\u000d=1\"");
        assertThat(CsvRows.cell("a\u2028b\u2029c")).isEqualTo("a\\u2028b\\u2029c");
        assertThat(CsvRows.cell("\u001b[2Jx")).isEqualTo("\\u001b[2Jx");
        assertThat(CsvRows.cell("gpj.\u202Eexe")).isEqualTo("gpj.\\u202eexe");
        assertThat(CsvRows.cell("\uFEFF=1")).isEqualTo("\\ufeff=1");
        assertThat(CsvRows.cell("a\uD83D")).isEqualTo("a\\ud83d");
    }

    @Test
    void aRowEndsWithCrLf() throws IOException {
        assertThat(written("a", "b,c")).isEqualTo("a,\"b,c\",7\r\n");
    }

    @Property
    void whateverIsInACellTheRowHasOneLineAndThreeCells(@ForAll String first, @ForAll String second)
            throws IOException {
        String row = written(first, second);

        assertThat(row).endsWith(",7\r\n");
        assertThat(row.lines()).hasSize(1);
        assertThat(cells(row)).hasSize(3).noneMatch(cell -> cell.matches("(?s)[=+\\-@\t\r\n\0].*"));
    }

    private static String written(String first, String second) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvRows rows = new CsvRows(out);
        rows.row(List.of(first, second, 7L));
        rows.end();
        return out.toString(UTF_8);
    }

    /** A reader as RFC 4180 says, written for this test alone. */
    private static List<String> cells(String row) {
        java.util.ArrayList<String> cells = new java.util.ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        String text = row.substring(0, row.length() - 2);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append(text.charAt(++i));
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
