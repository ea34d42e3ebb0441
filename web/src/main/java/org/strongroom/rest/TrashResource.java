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
import org.strongroom.audit.Action;
import org.strongroom.files.Restoring;
import org.strongroom.sharing.Numbered;
import org.strongroom.web.Access;

/** What the caller deleted. */
@Path("/trash")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TrashResource {
    @Inject
    private Restoring restoring;

    @Inject
    private HttpServletRequest request;

    @GET
    public TrashRepresentation list() {
        return new TrashRepresentation(restoring.list(Access.of(request).to(Action.LIST_TRASH)));
    }

    /** Puts it back where it was. */
    @POST
    @Path("/{id: [0-9]{1,18}}")
    public NodeRepresentation restore(@PathParam("id") long id) {
        return new NodeRepresentation(restoring
                .restore(Access.of(request).to(Action.RESTORE, Numbered.Kind.DISCARDED, id), id)
                .resource());
    }
}
