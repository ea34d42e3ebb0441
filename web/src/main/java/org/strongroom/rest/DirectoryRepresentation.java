package org.strongroom.rest;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import org.strongroom.sharing.PublicDirectory;

/** A public directory. */
record DirectoryRepresentation(PublicDirectory directory) implements Representation {
    @Override
    public JsonObject json() {
        JsonArrayBuilder owners = Json.createArrayBuilder();
        directory.owners().forEach(owner -> owners.add(new HolderRepresentation(owner.holder()).json()));
        return Json.createObjectBuilder()
                .add("id", directory.node().id())
                .add("name", directory.node().name().text())
                .add("path", directory.path())
                .add("archived", directory.node().marks().archived())
                .add("caseSensitive", directory.node().caseSensitive())
                .add("created", directory.node().created().toString())
                .add("owners", owners)
                .add("etag", directory.entityTag().toString())
                .build();
    }
}
