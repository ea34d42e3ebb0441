package org.strongroom.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.strongroom.audit.Hold;

/** A hold on the log. */
record HoldRepresentation(Hold hold) implements Representation {
    @Override
    public JsonObject json() {
        return Json.createObjectBuilder()
                .add("id", hold.id())
                .add("since", hold.since().toString())
                .add("reason", hold.reason())
                .add("placed", hold.placed().toString())
                .add("by", hold.by())
                .build();
    }
}
