package org.strongroom.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.strongroom.access.Principal;
import org.strongroom.access.Terms;
import org.strongroom.audit.Action;
import org.strongroom.identity.Caller;
import org.strongroom.path.NodePath;
import org.strongroom.sharing.GrantHistory;
import org.strongroom.sharing.GrantList;
import org.strongroom.sharing.HolderWish;
import org.strongroom.sharing.Numbered;
import org.strongroom.sharing.SharedGrant;
import org.strongroom.sharing.Sharing;
import org.strongroom.web.Access;
import org.strongroom.web.Conditions;

/** What is granted to whom on which directory or file. */
@Path("/grants")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class GrantsResource {
    private static final int MOST_NOTE = 1000;

    @Inject
    private Sharing sharing;

    @Inject
    private GrantHistory history;

    @Inject
    private HttpServletRequest request;

    /** The grants of a place, with {@code path}; or of a person with {@code person} or {@code login}, or of a group. */
    @GET
    public Response list() {
        Caller caller = Access.of(request).to(Action.LIST_GRANTS);
        Map<String, String> given =
                QueryParameters.of(request, Set.of("path", "person", "login", "group", "after", "limit"));
        if (given.containsKey("path")) {
            NodePath path = HolderRequests.path(given);
            return answer(sharing.list(Access.of(request).to(Action.LIST_GRANTS, path), path));
        }
        HolderWish holder = given.containsKey("group")
                ? new HolderWish(Principal.Kind.GROUP, QueryParameters.number(given, "group"), "")
                : HolderRequests.person(given);
        if (holder.id() == 0 && holder.name().isEmpty()) {
            throw JsonBody.bad("Give a path, a person, a login or a group.");
        }
        int limit = QueryParameters.limit(given);
        return Response.ok(new GrantPageRepresentation(
                        sharing.of(caller, holder, QueryParameters.number(given, "after"), limit), limit))
                .build();
    }

    /** What became of the grants of a place, the newest change first. */
    @GET
    @Path("/history")
    public GrantHistoryRepresentation history() {
        Access.of(request).to(Action.LIST_GRANTS);
        Map<String, String> given = QueryParameters.of(request, Set.of("path", "limit"));
        NodePath path = HolderRequests.path(given);
        return new GrantHistoryRepresentation(
                history.of(Access.of(request).to(Action.LIST_GRANTS, path), path, QueryParameters.limit(given)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response grant(InputStream body) {
        Access.of(request).to(Action.GRANT);
        JsonBody json = JsonBody.read(body, Set.of("path", "holder", "level", "expires", "note"));
        NodePath path = FilesResource.decoded(json.text("path"));
        SharedGrant made = sharing.grant(
                Access.of(request).to(Action.GRANT, path),
                path,
                HolderRequests.of(json.object("holder", HolderRequests.KEYS)),
                new Terms(
                        HolderRequests.level(json.text("level")),
                        json.instant("expires").orElse(null),
                        note(json)),
                Conditions.of(request));
        return answer(
                Response.status(Response.Status.CREATED)
                        .header(
                                HttpHeaders.LOCATION,
                                Api.ROOT + "/grants/" + made.grant().id()),
                made);
    }

    /** Ends inheritance at a place, or lets it be again. */
    @PUT
    @Path("/inheritance")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response inherit(InputStream body) {
        Access.of(request).to(Action.CHANGE_INHERITANCE);
        JsonBody json = JsonBody.read(body, Set.of("path", "inherits"));
        NodePath path = FilesResource.decoded(json.text("path"));
        if (!json.has("inherits")) {
            throw JsonBody.bad("The body needs \"inherits\", true or false.");
        }
        return answer(sharing.inherit(
                Access.of(request).to(Action.CHANGE_INHERITANCE, path),
                path,
                json.flag("inherits"),
                Conditions.of(request)));
    }

    @GET
    @Path("/{id: [0-9]{1,18}}")
    public Response show(@PathParam("id") long id) {
        return answer(
                Response.ok(), sharing.show(Access.of(request).to(Action.LIST_GRANTS, Numbered.Kind.GRANT, id), id));
    }

    @PATCH
    @Path("/{id: [0-9]{1,18}}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(@PathParam("id") long id, InputStream body) {
        Caller caller = Access.of(request).to(Action.CHANGE_GRANT, Numbered.Kind.GRANT, id);
        JsonBody json = JsonBody.read(body, Set.of("level", "expires", "note"));
        UnaryOperator<Terms> amend = present -> new Terms(
                json.findText("level").map(HolderRequests::level).orElse(present.level()),
                json.has("expires") ? json.instant("expires").orElse(null) : present.expires(),
                json.has("note") ? note(json) : present.note());
        return answer(Response.ok(), sharing.change(caller, id, amend, Conditions.of(request)));
    }

    @DELETE
    @Path("/{id: [0-9]{1,18}}")
    public void revoke(@PathParam("id") long id) {
        sharing.revoke(Access.of(request).to(Action.REVOKE_GRANT, Numbered.Kind.GRANT, id), id, Conditions.of(request));
    }

    private static String note(JsonBody json) {
        String note = json.findText("note").orElse("");
        if (note.length() > MOST_NOTE) {
            throw JsonBody.bad("The note is longer than " + MOST_NOTE + " characters.");
        }
        return note;
    }

    private static Response answer(GrantList list) {
        return Response.ok(new GrantListRepresentation(list))
                .header(HttpHeaders.ETAG, list.entityTag().toString())
                .build();
    }

    private static Response answer(Response.ResponseBuilder response, SharedGrant grant) {
        return response.entity(new GrantRepresentation(grant))
                .header(HttpHeaders.ETAG, grant.entityTag().toString())
                .build();
    }
}
