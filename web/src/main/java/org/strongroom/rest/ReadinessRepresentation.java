package org.strongroom.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

/**
 * Whether a server can serve, in the form of MicroProfile Health.
 *
 * @param auditReason why the audit log takes no records; empty while it does
 */
record ReadinessRepresentation(String auditReason) implements Representation {
    boolean isUp() {
        return auditReason.isEmpty();
    }

    @Override
    public JsonObject json() {
        String status = isUp() ? "UP" : "DOWN";
        JsonObjectBuilder check =
                Json.createObjectBuilder().add("name", "audit-log").add("status", status);
        if (!isUp()) {
            check.add("data", Json.createObjectBuilder().add("reason", auditReason));
        }
        return Json.createObjectBuilder()
                .add("status", status)
                .add("checks", Json.createArrayBuilder().add(check))
                .build();
    }
}
