package org.strongroom.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.strongroom.audit.AuditReadiness;

/** Whether this server can serve, for load balancers and monitors; the same to everybody, so without a record. */
@Path("/ready")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ReadinessResource {
    @Inject
    private AuditReadiness audit;

    @GET
    public Response show() {
        ReadinessRepresentation readiness = new ReadinessRepresentation(audit.reason());
        return Response.status(readiness.isUp() ? Response.Status.OK : Response.Status.SERVICE_UNAVAILABLE)
                .header("Cache-Control", "no-store")
                .entity(readiness)
                .build();
    }
}
