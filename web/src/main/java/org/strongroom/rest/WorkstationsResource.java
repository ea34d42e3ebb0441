package org.strongroom.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.Set;
import org.strongroom.audit.Action;
import org.strongroom.device.Workstations;
import org.strongroom.sharing.Numbered;
import org.strongroom.web.Access;

/** Everyone's workstations, for administrators. */
@Path("/workstations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class WorkstationsResource {
    @Inject
    private Workstations workstations;

    @Inject
    private HttpServletRequest request;

    @GET
    public WorkstationListRepresentation list() {
        Access access = Access.of(request);
        Map<String, String> given = QueryParameters.of(request, Set.of("search", "after", "limit"));
        int limit = QueryParameters.limit(given);
        return new WorkstationListRepresentation(
                workstations.list(
                        access.to(Action.LIST_WORKSTATIONS),
                        given.getOrDefault("search", ""),
                        QueryParameters.number(given, "after"),
                        limit),
                limit);
    }

    @DELETE
    @Path("/{id: [0-9]{1,18}}")
    public void revoke(@PathParam("id") long id) {
        workstations.revoke(Access.of(request).to(Action.REVOKE_DEVICE, Numbered.Kind.DEVICE, id), id);
    }

    @PUT
    @Path("/{id: [0-9]{1,18}}/block")
    public void block(@PathParam("id") long id) {
        workstations.block(Access.of(request).to(Action.BLOCK_WORKSTATION, Numbered.Kind.DEVICE, id), id);
    }

    @DELETE
    @Path("/{id: [0-9]{1,18}}/block")
    public void unblock(@PathParam("id") long id) {
        workstations.unblock(Access.of(request).to(Action.UNBLOCK_WORKSTATION, Numbered.Kind.DEVICE, id), id);
    }
}
