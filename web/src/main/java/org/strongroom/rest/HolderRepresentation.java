package org.strongroom.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Locale;
import org.strongroom.access.Principal;
import org.strongroom.sharing.Holder;

/** A person, a group or everyone. */
record HolderRepresentation(Holder holder) implements Representation {
    @Override
    public JsonObject json() {
        Principal principal = holder.principal();
        JsonObjectBuilder json =
                Json.createObjectBuilder().add("kind", principal.kind().name().toLowerCase(Locale.ROOT));
        if (principal.kind() != Principal.Kind.EVERYONE) {
            json.add("id", principal.id()).add("name", holder.name());
        }
        return json.build();
    }
}
