package org.strongroom.rest;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.strongroom.audit.Health;

/** How a server does, for administrators. */
record ServerHealthRepresentation(Health health) implements Representation {
    @Override
    public JsonObject json() {
        JsonObjectBuilder json = Json.createObjectBuilder().add("node", health.node());
        health.sealing().sealedAt().ifPresent(at -> json.add("sealedAt", at.toString()));
        health.sealing().fault().ifPresent(fault -> json.add("fault", fault));
        JsonArrayBuilder volumes = Json.createArrayBuilder();
        health.volumes()
                .forEach(volume -> volumes.add(Json.createObjectBuilder()
                        .add("name", volume.name())
                        .add("usable", volume.usable())
                        .add("total", volume.total())));
        return json.add("witnesses", IntegrityRepresentation.witnesses(health.sealing()))
                .add("volumes", volumes)
                .build();
    }
}
