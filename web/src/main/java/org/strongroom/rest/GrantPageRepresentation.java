package org.strongroom.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.strongroom.sharing.SharedGrant;

/** Some of the grants of one holder. */
record GrantPageRepresentation(List<SharedGrant> grants, int limit) implements Representation {
    @Override
    public JsonObject json() {
        JsonObjectBuilder json = Json.createObjectBuilder().add("grants", GrantRepresentation.all(grants));
        if (grants.size() == limit) {
            json.add("next", grants.get(limit - 1).grant().id());
        }
        return json.build();
    }
}
