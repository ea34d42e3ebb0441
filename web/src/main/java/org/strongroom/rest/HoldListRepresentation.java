package org.strongroom.rest;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;
import org.strongroom.audit.Hold;

/** The holds that hold now, in the order in which they were placed. */
record HoldListRepresentation(List<Hold> holds) implements Representation {
    @Override
    public JsonObject json() {
        JsonArrayBuilder all = Json.createArrayBuilder();
        holds.forEach(hold -> all.add(new HoldRepresentation(hold).json()));
        return Json.createObjectBuilder().add("holds", all).build();
    }
}
