package org.strongroom.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.strongroom.sharing.GrantList;

/** What is granted at a place. */
record GrantListRepresentation(GrantList list) implements Representation {
    @Override
    public JsonObject json() {
        return Json.createObjectBuilder()
                .add("path", list.path())
                .add("node", list.node())
                .add("inherits", !list.cut())
                .add("grants", GrantRepresentation.all(list.own()))
                .add("inherited", GrantRepresentation.all(list.inherited()))
                .build();
    }
}
