package org.strongroom.rest;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import org.strongroom.report.Catalogue;
import org.strongroom.report.format.Format;

/** The reports with their questions and what they take, and the formats. */
record CatalogueRepresentation(List<Catalogue> reports) implements Representation {
    @Override
    public JsonObject json() {
        JsonArrayBuilder all = Json.createArrayBuilder();
        reports.forEach(report -> all.add(Json.createObjectBuilder()
                .add("name", report.name())
                .add("question", report.question())
                .add("needs", Json.createArrayBuilder(report.needs()))
                .add("parameters", Json.createArrayBuilder(report.parameters()))));
        List<String> formats =
                Arrays.stream(Format.values()).map(Format::extension).toList();
        return Json.createObjectBuilder()
                .add("reports", all)
                .add("formats", Json.createArrayBuilder(formats))
                .build();
    }
}
