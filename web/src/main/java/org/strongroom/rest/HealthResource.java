package org.strongroom.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.strongroom.audit.Action;
import org.strongroom.audit.Health;
import org.strongroom.audit.ServerHealth;
import org.strongroom.web.Access;

/** How this server does, for administrators. */
@Path("/health")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class HealthResource {
    @Inject
    private ServerHealth health;

    @Inject
    private HttpServletRequest request;

    @GET
    public Representation show() {
        Health shown = health.show(Access.of(request).to(Action.SHOW_HEALTH));
        return () -> {
            JsonObjectBuilder json = Json.createObjectBuilder().add("node", shown.node());
            shown.sealing().sealedAt().ifPresent(at -> json.add("sealedAt", at.toString()));
            shown.sealing().fault().ifPresent(fault -> json.add("fault", fault));
            JsonArrayBuilder volumes = Json.createArrayBuilder();
            shown.volumes()
                    .forEach(volume -> volumes.add(Json.createObjectBuilder()
                            .add("name", volume.name())
                            .add("usable", volume.usable())
                            .add("total", volume.total())));
            return json.add("witnesses", IntegrityRepresentation.witnesses(shown.sealing()))
                    .add("volumes", volumes)
                    .build();
        };
    }
}
