package org.strongroom.rest;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.strongroom.access.Grant;
import org.strongroom.sharing.SharedGrant;

/** A grant. */
record GrantRepresentation(SharedGrant shared) implements Representation {
    @Override
    public JsonObject json() {
        Grant grant = shared.grant();
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", grant.id())
                .add("path", shared.path())
                .add("node", grant.node())
                .add("holder", new HolderRepresentation(shared.holder()).json())
                .add("level", grant.level().word())
                .add("owner", grant.owner())
                .add("note", grant.note())
                .add("grantedBy", grant.by())
                .add("since", grant.since().toString())
                .add("etag", shared.entityTag().toString());
        if (grant.expires() != null) {
            json.add("expires", grant.expires().toString());
        }
        return json.build();
    }

    static JsonArrayBuilder all(List<SharedGrant> grants) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        grants.forEach(grant -> all.add(new GrantRepresentation(grant).json()));
        return all;
    }
}
