package org.strongroom.rest;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.strongroom.path.NodePath;
import org.strongroom.web.MemberPage;

/** A page of a directory's members, and where the next one is. */
record ListingRepresentation(MemberPage page, int limit) implements Representation {
    @Override
    public JsonObject json() {
        JsonArrayBuilder members = Json.createArrayBuilder();
        page.members().forEach(member -> members.add(new NodeRepresentation(member).json()));
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("self", new NodeRepresentation(page.directory()).json())
                .add("members", members);
        page.next()
                .ifPresent(last -> json.add(
                        "next",
                        NodeRepresentation.href(page.directory().path()) + "?children&limit=" + limit + "&after="
                                + NodePath.encode(last.text())));
        return json.build();
    }
}
