package org.strongroom.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.strongroom.audit.Action;
import org.strongroom.audit.AuditHealth;
import org.strongroom.audit.ServerHealth;
import org.strongroom.web.Access;

/** Whether this server can serve, and how it does. */
@Path("/health")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class HealthResource {
    @Inject
    private AuditHealth audit;

    @Inject
    private ServerHealth server;

    @Inject
    private HttpServletRequest request;

    /** For load balancers and monitors; the same to everybody, so without a record. */
    @GET
    public Response show() {
        HealthRepresentation health = new HealthRepresentation(audit.reason());
        return Response.status(health.isUp() ? Response.Status.OK : Response.Status.SERVICE_UNAVAILABLE)
                .header("Cache-Control", "no-store")
                .entity(health)
                .build();
    }

    /** For administrators. */
    @GET
    @Path("/details")
    public ServerHealthRepresentation details() {
        return new ServerHealthRepresentation(server.show(Access.of(request).to(Action.SHOW_HEALTH)));
    }
}
