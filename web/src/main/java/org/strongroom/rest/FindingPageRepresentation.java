package org.strongroom.rest;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.strongroom.sharing.Finding;
import org.strongroom.sharing.Page;

/** Some of the answers to who may access a place, or what somebody can reach. */
record FindingPageRepresentation(Page<Finding> page) implements Representation {
    @Override
    public JsonObject json() {
        JsonArrayBuilder all = Json.createArrayBuilder();
        page.items().forEach(finding -> all.add(new FindingRepresentation(finding).json()));
        JsonObjectBuilder json = Json.createObjectBuilder().add("findings", all);
        if (page.next() != 0) {
            json.add("next", page.next());
        }
        return json.build();
    }
}
