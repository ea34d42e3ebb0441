package org.strongroom.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.strongroom.device.Device;

/** A device password, without the password. */
record DeviceRepresentation(Device device) implements Representation {
    @Override
    public JsonObject json() {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", device.id())
                .add("name", device.name())
                .add("created", device.created().toString());
        if (device.lastUsed() != null) {
            json.add("lastUsed", device.lastUsed().toString()).add("lastAddress", device.lastAddress());
        }
        return json.build();
    }
}
