package org.strongroom.rest;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;
import org.strongroom.files.Former;

/** What somebody deleted, the latest first. */
record TrashRepresentation(List<Former> deleted) implements Representation {
    @Override
    public JsonObject json() {
        JsonArrayBuilder all = Json.createArrayBuilder();
        deleted.forEach(former -> all.add(Json.createObjectBuilder()
                .add("id", former.node().id())
                .add("path", former.path().toString())
                .add("name", former.path().name().text())
                .add("kind", former.node().isDirectory() ? "directory" : "file")
                .add("size", former.node().size())
                .add("deleted", former.deleted().toString())));
        return Json.createObjectBuilder().add("deleted", all).build();
    }
}
