package org.strongroom.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;
import org.strongroom.audit.Action;
import org.strongroom.audit.Hold;
import org.strongroom.audit.Holds;
import org.strongroom.identity.Caller;
import org.strongroom.sharing.Numbered;
import org.strongroom.web.Access;

/** What of the log must be kept, whatever the rule of retention says; for auditors. */
@Path("/audit/holds")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AuditHoldsResource {
    @Inject
    private Holds holds;

    @Inject
    private HttpServletRequest request;

    @GET
    public HoldListRepresentation list() {
        return new HoldListRepresentation(holds.list(Access.of(request).to(Action.LIST_HOLDS)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response place(InputStream body) {
        Caller caller = Access.of(request).to(Action.PLACE_HOLD);
        JsonBody json = JsonBody.read(body, Set.of("since", "reason"));
        Hold hold = holds.place(caller, instant(json.text("since")), json.text("reason"));
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, Api.ROOT + "/audit/holds/" + hold.id())
                .entity(new HoldRepresentation(hold))
                .build();
    }

    @DELETE
    @Path("/{id: [0-9]{1,18}}")
    public void release(@PathParam("id") long id) {
        holds.release(Access.of(request).to(Action.RELEASE_HOLD, Numbered.Kind.HOLD, id), id);
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw JsonBody.bad("\"since\" is a time with its offset, such as 2026-03-01T00:00:00Z.");
        }
    }
}
