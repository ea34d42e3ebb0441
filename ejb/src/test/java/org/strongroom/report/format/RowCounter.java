package org.strongroom.report.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Counts the rows of a file that was written, without what stands above them, in constant memory. */
public final class RowCounter {
    private RowCounter() {}

    public static long count(Format format, InputStream file) throws IOException {
        return switch (format) {
            case CSV, JSON_LINES -> occurrences(file, "\n") - 1;
            case PDF -> occurrences(file, "\n(#");
            case XLSX -> inSheets(file);
        };
    }

    /** The first sheet is about the run; each other begins with the names of the columns. */
    private static long inSheets(InputStream file) throws IOException {
        long rows = 0;
        ZipInputStream parts = new ZipInputStream(file);
        for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
            boolean isOfRows = part.getName().startsWith("xl/worksheets/")
                    && !part.getName().endsWith("/sheet1.xml");
            rows += isOfRows ? occurrences(parts, "<row>") - 1 : 0;
        }
        return rows;
    }

    /** @param searched begins with a character that is not in it again */
    private static long occurrences(InputStream in, String searched) throws IOException {
        byte[] bytes = searched.getBytes(ISO_8859_1);
        InputStream buffered = new BufferedInputStream(in, 1 << 16);
        long found = 0;
        int matched = 0;
        for (int next = buffered.read(); next >= 0; next = buffered.read()) {
            matched = next == bytes[matched] ? matched + 1 : next == bytes[0] ? 1 : 0;
            if (matched == bytes.length) {
                found++;
                matched = 0;
            }
        }
        return found;
    }
}
