package org.strongroom.rest;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.strongroom.sharing.PublicDirectory;

/** Some of the public directories. */
record DirectoryPageRepresentation(List<PublicDirectory> directories, int limit) implements Representation {
    @Override
    public JsonObject json() {
        JsonArrayBuilder all = Json.createArrayBuilder();
        directories.forEach(directory -> all.add(new DirectoryRepresentation(directory).json()));
        JsonObjectBuilder json = Json.createObjectBuilder().add("directories", all);
        if (directories.size() == limit) {
            json.add("next", directories.get(limit - 1).node().id());
        }
        return json.build();
    }
}
