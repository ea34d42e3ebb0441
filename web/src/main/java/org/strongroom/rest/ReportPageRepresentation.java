package org.strongroom.rest;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.strongroom.report.ReportPage;
import org.strongroom.report.format.ReportHeader;

/** A page of a report: what the run was, the columns, and rows of as many cells. */
record ReportPageRepresentation(ReportPage page) implements Representation {
    @Override
    public JsonObject json() {
        ReportHeader header = page.header();
        JsonArrayBuilder rows = Json.createArrayBuilder();
        page.rows().forEach(row -> rows.add(cells(row)));
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("report", header.report())
                .add("by", header.by())
                .add("at", header.at().toString())
                .add("request", header.request())
                .add("filter", header.filter())
                .add("count", header.rows())
                .add("leftOut", header.leftOut())
                .add("entries", Json.createArrayBuilder(header.entries()))
                .add("heads", Json.createArrayBuilder(header.heads()))
                .add("columns", Json.createArrayBuilder(page.columns()))
                .add("rows", rows);
        if (!page.next().isEmpty()) {
            json.add("next", page.next());
        }
        return json.build();
    }

    private static JsonArrayBuilder cells(List<Object> row) {
        JsonArrayBuilder cells = Json.createArrayBuilder();
        for (Object cell : row) {
            if (cell instanceof Long number) {
                cells.add(number);
            } else {
                cells.add(cell.toString());
            }
        }
        return cells;
    }
}
