package org.strongroom.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import org.strongroom.audit.Action;
import org.strongroom.files.Browsing;
import org.strongroom.files.MemberOrder;
import org.strongroom.files.MemberQuery;
import org.strongroom.identity.Caller;
import org.strongroom.path.NodePath;
import org.strongroom.web.Access;
import org.strongroom.web.RequestPath;

/** Rows of a directory by their number, for whoever shows one of any size. */
@Path("/members{path: (/.*)?}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MembersResource {
    @Inject
    private Browsing browsing;

    @Inject
    private HttpServletRequest request;

    @GET
    public MemberWindowRepresentation show(
            @QueryParam("sort") @DefaultValue("name") String sort,
            @QueryParam("filter") @DefaultValue("") String filter,
            @QueryParam("snapshot") @DefaultValue("") String snapshot,
            @QueryParam("offset") @DefaultValue("0") int offset,
            @QueryParam("limit") @DefaultValue("500") int limit,
            @QueryParam("jump") @DefaultValue("") String jump,
            @QueryParam("locate") Set<Long> locate) {
        NodePath path = RequestPath.below(Api.ROOT + "/members", request);
        Caller caller = Access.of(request).to(Action.LIST, path);
        MemberQuery query = new MemberQuery(MemberOrder.parse(sort), filter);
        return new MemberWindowRepresentation(
                browsing.window(caller, path, query, new Browsing.Rows(snapshot, offset, limit, jump, locate)));
    }
}
