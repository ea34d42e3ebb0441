package org.strongroom.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.strongroom.audit.Action;
import org.strongroom.housekeeping.ServerJobs;
import org.strongroom.web.Access;

/** What this server does by itself, for administrators. */
@Path("/jobs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ServerJobsResource {
    @Inject
    private ServerJobs jobs;

    @Inject
    private HttpServletRequest request;

    @GET
    public ServerJobListRepresentation list() {
        return new ServerJobListRepresentation(jobs.list(Access.of(request).to(Action.LIST_JOBS)));
    }

    @POST
    @Path("/{name: [a-z-]{1,40}}/runs")
    public Response start(@PathParam("name") String name) {
        jobs.start(Access.of(request).to(Action.RUN_JOB), name);
        return Response.accepted().build();
    }
}
