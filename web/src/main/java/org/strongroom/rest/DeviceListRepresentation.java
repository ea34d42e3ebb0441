package org.strongroom.rest;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;
import org.strongroom.device.Device;

/** A person's device passwords, in the order in which they were made. */
record DeviceListRepresentation(List<Device> devices) implements Representation {
    @Override
    public JsonObject json() {
        JsonArrayBuilder all = Json.createArrayBuilder();
        devices.forEach(device -> all.add(new DeviceRepresentation(device).json()));
        return Json.createObjectBuilder().add("devices", all).build();
    }
}
