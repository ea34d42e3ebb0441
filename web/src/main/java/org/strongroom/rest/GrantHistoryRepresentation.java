package org.strongroom.rest;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.strongroom.access.Grant;
import org.strongroom.sharing.GrantChange;

/** What became of the grants of a place, and of what it inherits. */
record GrantHistoryRepresentation(List<GrantChange> changes) implements Representation {
    @Override
    public JsonObject json() {
        JsonArrayBuilder all = Json.createArrayBuilder();
        changes.forEach(change -> all.add(json(change)));
        return Json.createObjectBuilder().add("changes", all).build();
    }

    private static JsonObjectBuilder json(GrantChange change) {
        JsonObjectBuilder json =
                Json.createObjectBuilder().add("time", change.at().toString());
        change.holder().ifPresent(holder -> json.add("holder", new HolderRepresentation(holder).json()));
        change.inherits().ifPresent(inherits -> json.add("inherits", inherits));
        change.by().ifPresent(person -> json.add("by", PersonJson.brief(person)));
        change.before().ifPresent(grant -> json.add("before", terms(grant)));
        change.after().ifPresent(grant -> json.add("after", terms(grant)));
        return json;
    }

    private static JsonObjectBuilder terms(Grant grant) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("level", grant.level().word())
                .add("owner", grant.owner())
                .add("note", grant.note());
        if (grant.expires() != null) {
            json.add("expires", grant.expires().toString());
        }
        return json;
    }
}
