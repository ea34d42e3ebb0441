package org.strongroom.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.strongroom.device.IssuedDevice;

/**
 * A device password just made, with the password, this once.
 *
 * @param dav where to map the drive
 */
record IssuedDeviceRepresentation(IssuedDevice device, String dav) implements Representation {
    @Override
    public JsonObject json() {
        return Json.createObjectBuilder()
                .add("id", device.id())
                .add("name", device.name())
                .add("login", device.login())
                .add("password", device.password())
                .add("dav", dav)
                .build();
    }
}
