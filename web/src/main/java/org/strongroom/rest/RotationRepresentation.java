package org.strongroom.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.strongroom.auditlog.head.KeyRotation;

/** From which key to which. */
record RotationRepresentation(KeyRotation rotation) implements Representation {
    @Override
    public JsonObject json() {
        return Json.createObjectBuilder()
                .add("from", rotation.from().toString())
                .add("to", rotation.to().toString())
                .add("size", rotation.last().size())
                .add("note", rotation.note().toString())
                .build();
    }
}
