package org.strongroom.rest;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import org.strongroom.report.search.EventHistogram;

/** How many events there were when. */
record EventHistogramRepresentation(EventHistogram histogram) implements Representation {
    @Override
    public JsonObject json() {
        JsonArrayBuilder spans = Json.createArrayBuilder();
        histogram
                .spans()
                .forEach((from, count) -> spans.add(
                        Json.createObjectBuilder().add("from", from.toString()).add("count", count)));
        return Json.createObjectBuilder()
                .add("from", histogram.from().toString())
                .add("until", histogram.until().toString())
                .add("span", histogram.span().toString())
                .add("count", histogram.count())
                .add("leftOut", histogram.leftOut())
                .add("spans", spans)
                .build();
    }
}
