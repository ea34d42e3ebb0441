package org.strongroom.report.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A sheet that is full is followed by another, and no row is lost or told twice. */
class XlsxRowsTest {
    private static final int FULL = 10;

    @ParameterizedTest
    @CsvSource({"0, 1", "9, 1", "10, 2", "18, 2", "19, 3", "25, 3"})
    void rowsGoOnInAnotherSheet(int rows, int sheets) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(written(rows)))) {
            List<Sheet> all = book.getSheets().toList();
            assertThat(all).hasSize(1 + sheets);
            assertThat(all.subList(1, all.size()).stream().flatMap(XlsxRowsTest::below))
                    .containsExactlyElementsOf(LongStream.rangeClosed(1, rows)
                            .mapToObj(String::valueOf)
                            .toList());
        }
    }

    @Test
    void aSheetHoldsNoMoreThanSpreadsheetsOpen() throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(written(25)))) {
            for (Sheet sheet : book.getSheets().skip(1).toList()) {
                assertThat(sheet.read()).hasSizeLessThanOrEqualTo(FULL);
            }
        }
    }

    @Test
    void whatLooksLikeTheCodeOfALetterStaysAsItIs() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XlsxRows writer = new XlsxRows(out, FULL);
        writer.begin(
                new ReportHeader("R01", "Who?", "jo", Instant.EPOCH, "r", "", 1, 0, List.of(), List.of()),
                List.of("path"));
        writer.row(List.of("/plan_x000A__x0009_.txt"));
        writer.end();

        assertThat(parts(out.toByteArray())).contains("/plan_x005F_x000A__x005F_x0009_.txt");
    }

    private static String parts(byte[] book) throws IOException {
        StringBuilder parts = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(book))) {
            while (zip.getNextEntry() != null) {
                parts.append(new String(zip.readAllBytes(), UTF_8));
            }
        }
        return parts.toString();
    }

    /** What stands below the names of the columns. */
    private static Stream<String> below(Sheet sheet) {
        try {
            List<Row> lines = sheet.read();
            assertThat(lines.get(0).getCellText(0)).isEqualTo("number");
            return lines.stream().skip(1).map(row -> row.getCellText(0));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] written(int rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XlsxRows writer = new XlsxRows(out, FULL);
        writer.begin(
                new ReportHeader("R01", "Who?", "jo", Instant.EPOCH, "r", "", rows, 0, List.of(), List.of()),
                List.of("number"));
        for (long row = 1; row <= rows; row++) {
            writer.row(List.of(row));
        }
        writer.end();
        return out.toByteArray();
    }
}
