package org.strongroom.rest;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.strongroom.device.Workstation;

/**
 * A page of everyone's workstations.
 *
 * @param limit how many fit the page
 */
record WorkstationListRepresentation(List<Workstation> workstations, int limit) implements Representation {
    @Override
    public JsonObject json() {
        JsonArrayBuilder all = Json.createArrayBuilder();
        workstations.forEach(
                workstation -> all.add(Json.createObjectBuilder(new DeviceRepresentation(workstation.device()).json())
                        .add("owner", PersonJson.brief(workstation.owner()))));
        JsonObjectBuilder json = Json.createObjectBuilder().add("workstations", all);
        if (workstations.size() == limit) {
            json.add("next", workstations.get(limit - 1).device().id());
        }
        return json.build();
    }
}
