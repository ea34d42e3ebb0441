package org.strongroom.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.strongroom.audit.Action;
import org.strongroom.audit.Integrity;
import org.strongroom.audit.LogIntegrity;
import org.strongroom.identity.Caller;
import org.strongroom.web.Access;

/** The integrity of the audit log, for auditors; a new key for it, for administrators. */
@Path("/audit")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {
    @Inject
    private LogIntegrity integrity;

    @Inject
    private HttpServletRequest request;

    @GET
    @Path("/integrity")
    public IntegrityRepresentation show() {
        return new IntegrityRepresentation(integrity.show(Access.of(request).to(Action.SHOW_INTEGRITY)));
    }

    @POST
    @Path("/integrity")
    public Response verify() {
        Integrity asked = integrity.verify(Access.of(request).to(Action.VERIFY_LOG));
        return Response.accepted(new IntegrityRepresentation(asked)).build();
    }

    @GET
    @Path("/proofs")
    public ProofRepresentation prove(
            @QueryParam("entry") @Nullable String entry, @QueryParam("size") @Nullable String size) {
        Caller caller = Access.of(request).to(Action.PROVE_RECORD);
        if ((entry == null) == (size == null)) {
            throw JsonBody.bad("Give either entry or size.");
        }
        return new ProofRepresentation(
                entry != null
                        ? integrity.inclusion(caller, number(entry))
                        : integrity.consistency(caller, number(String.valueOf(size))));
    }

    @POST
    @Path("/keys")
    public RotationRepresentation rotate() {
        return new RotationRepresentation(integrity.rotate(Access.of(request).to(Action.ROTATE_KEY)));
    }

    private static long number(String text) {
        if (!text.matches("[0-9]{1,18}")) {
            throw JsonBody.bad("entry and size are whole numbers.");
        }
        return Long.parseLong(text);
    }
}
