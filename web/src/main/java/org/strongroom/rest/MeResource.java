package org.strongroom.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.strongroom.audit.Action;
import org.strongroom.audit.AuditEvent;
import org.strongroom.audit.AuditTrail;
import org.strongroom.condition.Preconditions;
import org.strongroom.files.Details;
import org.strongroom.files.Files;
import org.strongroom.files.Resource;
import org.strongroom.identity.Caller;
import org.strongroom.path.NodePath;
import org.strongroom.web.Access;
import org.strongroom.web.ServerAddress;

/** Who is asking. */
@Path("/me")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {
    @Inject
    private Files files;

    @Inject
    private AuditTrail trail;

    @Inject
    private HttpServletRequest request;

    @GET
    public MeRepresentation show() {
        Caller caller = Access.of(request).to(Action.SHOW_PROFILE);
        trail.record(AuditEvent.done(caller, Action.SHOW_PROFILE));
        return new MeRepresentation(
                caller.person(), directories(), ServerAddress.of(request).dav());
    }

    private List<NodePath> directories() {
        NodePath shared = NodePath.of("public");
        Caller caller = Access.of(request).to(Action.LIST, shared);
        List<NodePath> paths = new ArrayList<>();
        paths.add(NodePath.of("private"));
        files.list(caller, shared, true, Details.NONE, Preconditions.NONE)
                .members()
                .forEachRemaining((Resource member) -> paths.add(member.path()));
        return paths;
    }
}
