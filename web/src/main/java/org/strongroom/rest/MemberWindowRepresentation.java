package org.strongroom.rest;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.jspecify.annotations.Nullable;
import org.strongroom.files.MemberWindow;
import org.strongroom.files.Resource;
import org.strongroom.quota.Quota;

/** Some rows of a directory, how many there are, and how full its top directory is. */
record MemberWindowRepresentation(MemberWindow window) implements Representation {
    @Override
    public JsonObject json() {
        JsonArrayBuilder members = Json.createArrayBuilder();
        for (Resource member : window.members()) {
            add(members, member);
        }
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("self", new NodeRepresentation(window.self()).json())
                .add("snapshot", window.snapshot())
                .add("total", window.total())
                .add("offset", window.offset())
                .add("members", members);
        window.match().ifPresent(row -> json.add("match", row));
        if (!window.rows().isEmpty()) {
            JsonObjectBuilder rows = Json.createObjectBuilder();
            window.rows().forEach((node, row) -> rows.add(node.toString(), row));
            json.add("rows", rows);
        }
        Quota quota = window.self().quota();
        if (quota != null) {
            json.add(
                    "quota",
                    Json.createObjectBuilder().add("used", quota.used()).add("available", quota.available()));
        }
        return json.build();
    }

    private static void add(JsonArrayBuilder members, @Nullable Resource member) {
        if (member == null) {
            members.addNull();
            return;
        }
        JsonObjectBuilder json = Json.createObjectBuilder(new NodeRepresentation(member).json());
        member.locks().stream().findFirst().ifPresent(lock -> json.add("lockedBy", lock.holder()));
        members.add(json);
    }
}
