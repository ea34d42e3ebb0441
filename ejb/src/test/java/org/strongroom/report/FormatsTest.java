package org.strongroom.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.strongroom.report.format.Format;
import org.strongroom.report.format.ReportHeader;
import org.strongroom.report.rows.ComputedRows;
import org.strongroom.report.rows.Rows;

/** Each format, read back by somebody else's reader. */
class FormatsTest {
    private static final List<List<Object>> ROWS = List.of(
            List.of("2026-03-02T09:00:00.000000Z", 4711L, "/public/everyone/plan.txt", ""),
            List.of("=1+1", Long.MAX_VALUE, "<b>&\"x\"\u2028\u202e(a\\b)", "é"),
            List.of("x".repeat(400), -1L, "план", "end"));

    @ParameterizedTest
    @EnumSource(Format.class)
    void theSameRowsGiveTheSameBytes(Format format) throws IOException {
        byte[] first = written(format, ROWS);

        assertThat(written(format, ROWS)).isEqualTo(first);
        assertThat(first).isNotEmpty();
    }

    @Test
    void aWorkbookHasASheetAboutTheRunAndOneOfRowsWithoutAnyFormula() throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(written(Format.XLSX, ROWS)))) {
            List<Sheet> sheets = book.getSheets().toList();
            assertThat(sheets).extracting(Sheet::getName).containsExactly("Report", "Rows 1");
            assertThat(cells(sheets.get(0)))
                    .contains(
                            List.of("by", "jo & co"),
                            List.of("rows", "3"),
                            List.of("leftOut", "2"),
                            List.of("heads", "head of node-1"));
            assertThat(cells(sheets.get(1)))
                    .containsExactly(
                            List.of("time", "sequence", "path", "detail"),
                            List.of("2026-03-02T09:00:00.000000Z", "4711", "/public/everyone/plan.txt", ""),
                            List.of("=1+1", "9223372036854775807", "<b>&\"x\"\\u2028\\u202e(a\\b)", "é"),
                            List.of("x".repeat(400), "-1", "план", "end"));
            try (Stream<Row> rows = sheets.get(1).openStream()) {
                assertThat(rows.flatMap(Row::stream).map(Cell::getType)).doesNotContain(CellType.FORMULA);
            }
        }
    }

    @Test
    void aPageNamesEachCellThatHoldsSomething() throws IOException {
        String text = text(written(Format.PDF, ROWS)).replaceAll("\\s+", " ");

        assertThat(text)
                .contains("report: R01 Who read", "by: jo & co", "rows: 3", "entries: node-1/1-3")
                .contains("#1 time: 2026-03-02T09:00:00.000000Z sequence: 4711 path: /public/everyone/plan.txt #2")
                .contains("path: <b>&\"x\"\\u2028\\u202e(a\\b) detail: é")
                .contains("\\u043f\\u043b\\u0430\\u043d detail: end")
                .contains("Strongroom R01, by jo & co at 2026-03-09T08:00:00.000000Z, page 1");
    }

    @Test
    void noCellLooksLikeSeveralOnAPage() throws IOException {
        List<Object> forged = List.of("t", 1L, "/a  detail: forged   x", "true");

        assertThat(text(written(Format.PDF, List.of(forged))))
                .contains("  path: /a \\u0020detail: forged \\u0020 x  detail: true");
    }

    @Test
    void manyRowsMakeManyPagesAndNoneIsLost() throws IOException {
        List<List<Object>> many = Stream.iterate(1L, i -> i + 1)
                .limit(1000)
                .map(i -> List.<Object>of("t", i, "/public/everyone/f" + i, ""))
                .toList();
        byte[] pdf = written(Format.PDF, many);

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(17);
        }
        assertThat(text(pdf)).contains("/public/everyone/f1\n", "/public/everyone/f517\n", "/public/everyone/f1000\n");
    }

    @Test
    void jsonLinesBeginWithTheRun() throws IOException {
        String first = new String(written(Format.JSON_LINES, ROWS), UTF_8)
                .lines()
                .findFirst()
                .orElseThrow();

        assertThat(first).contains("\"leftOut\":2").contains("\"heads\":[\"head of node-1\"]");
    }

    /** A million rows, and what is held meanwhile: the writer, not the rows. */
    @ParameterizedTest
    @EnumSource(Format.class)
    void memoryDoesNotGrowWithRows(Format format) throws IOException {
        List<Object> row = List.of("2026-03-02T09:00:00.000000Z", 4711L, "/public/everyone/plan.txt".repeat(3), "x");
        long[] most = {0};
        Rows rows = rows(reader -> {
            for (int i = 0; i < 200_000 && reader.test(row); i++) {
                if (i % 50_000 == 0) {
                    most[0] = Math.max(most[0], used());
                }
            }
        });
        long before = used();
        new ReportRun(header(200_000), rows).write(format, OutputStream.nullOutputStream());

        assertThat(most[0] - before).isLessThan(8 << 20);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static byte[] written(Format format, List<List<Object>> all) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ReportRun(header(all.size()), rows(reader -> assertThat(all).allMatch(reader))).write(format, out);
        return out.toByteArray();
    }

    private static Rows rows(java.util.function.Consumer<Predicate<List<Object>>> source) {
        return new ComputedRows(Map.of(), List.of("time", "sequence", "path", "detail"), source, 0);
    }

    private static ReportHeader header(long rows) {
        return new ReportHeader(
                "R01",
                "Who read or changed this file, ever, whatever it was called?",
                "jo & co",
                Instant.parse("2026-03-09T08:00:00Z"),
                "r1",
                "from=2026-03-02T00:00:00Z",
                rows,
                2,
                List.of("node-1/1-3"),
                List.of("head of node-1"));
    }

    private static List<List<String>> cells(Sheet sheet) throws IOException {
        try (Stream<Row> rows = sheet.openStream()) {
            return rows.map(row -> row.stream().map(Cell::getText).toList()).toList();
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
