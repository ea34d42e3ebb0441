package org.strongroom.report;

import java.util.List;
import org.strongroom.report.format.ReportHeader;

/**
 * Some rows of a report, for the screen.
 *
 * @param rows each a cell for each column, texts and whole numbers
 * @param next the cursor of the next page; empty when this is the last
 */
public record ReportPage(ReportHeader header, List<String> columns, List<List<Object>> rows, String next) {
    public ReportPage {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
