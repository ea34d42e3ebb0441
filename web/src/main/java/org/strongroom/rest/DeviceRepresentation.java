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
                .add("system", device.system())
                .add("created", device.created().toString());
        DeviceJson.write(device.scope(), json);
        if (device.expires() != null) {
            json.add("expires", device.expires().toString());
        }
        if (device.blocked() != null) {
            json.add("blocked", device.blocked().toString());
        }
        if (device.firstUsed() != null) {
            json.add("firstUsed", device.firstUsed().toString());
        }
        if (device.lastUsed() != null) {
            json.add("lastUsed", device.lastUsed().toString()).add("lastAddress", device.lastAddress());
        }
        return json.build();
    }
}
