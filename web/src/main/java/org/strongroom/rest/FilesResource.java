package org.strongroom.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.strongroom.audit.Action;
import org.strongroom.condition.EntityTag;
import org.strongroom.condition.Preconditions;
import org.strongroom.files.Details;
import org.strongroom.files.Files;
import org.strongroom.files.Listing;
import org.strongroom.files.Resource;
import org.strongroom.files.Written;
import org.strongroom.identity.Caller;
import org.strongroom.path.Name;
import org.strongroom.path.NodePath;
import org.strongroom.web.Access;
import org.strongroom.web.Conditions;
import org.strongroom.web.MemberPage;
import org.strongroom.web.RequestPath;

/**
 * Directories and files by their path: what they are and where, not what they hold. The path is read from the raw
 * request line; JAX-RS would cut off what follows a semicolon.
 */
@Path("/files{path: (/.*)?}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class FilesResource {
    @Inject
    private Files files;

    @Inject
    private HttpServletRequest request;

    /** Shows the resource itself, or with {@code children} a page of what is in it. */
    @GET
    public Response show(
            @QueryParam("children") @Nullable String children,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("500") int limit) {
        NodePath path = path();
        Caller caller = Access.of(request).to(Action.LIST, path);
        Listing listing = files.list(caller, path, children != null, Details.NONE, Preconditions.NONE);
        if (children == null) {
            return answer(Response.ok(), listing.self());
        }
        Name last = after == null ? null : new Name(after);
        return Response.ok(new ListingRepresentation(MemberPage.of(listing, last, limit), limit))
                .build();
    }

    /** Makes a directory, or a copy of what is elsewhere. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response make(InputStream body) {
        NodePath path = path();
        Access.of(request).to(Action.MAKE_DIRECTORY, path);
        JsonBody wish = JsonBody.read(body, Set.of("kind", "from", "overwrite"));
        return answer(
                switch (wish.text("kind")) {
                    case "directory" -> files.makeDirectory(Access.of(request).caller(), path, Conditions.of(request));
                    case "copy" -> copy(path, wish);
                    default ->
                        throw JsonBody.bad(
                                "The kind must be \"directory\" or \"copy\"; files are made by PUT under /content.");
                });
    }

    private Written copy(NodePath path, JsonBody wish) {
        NodePath source = decoded(wish.text("from"));
        Caller caller = Access.of(request).to(Action.COPY, source, path);
        return files.copy(caller, source, path, wish.flag("overwrite"), true, Conditions.of(request));
    }

    /** Renames or moves. */
    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    public Response move(InputStream body) {
        NodePath path = path();
        Access.of(request).to(Action.MOVE, path);
        JsonBody wish = JsonBody.read(body, Set.of("path", "overwrite"));
        NodePath target = decoded(wish.text("path"));
        Caller caller = Access.of(request).to(Action.MOVE, path, target);
        return answer(files.move(caller, path, target, wish.flag("overwrite"), Conditions.of(request)));
    }

    /** Moves into the trash. */
    @DELETE
    public void delete() {
        NodePath path = path();
        files.delete(Access.of(request).to(Action.DELETE, path), path, Conditions.of(request));
    }

    private NodePath path() {
        return RequestPath.below(Api.ROOT + "/files", request);
    }

    /** A path in JSON is text, not a part of an address: nothing in it is percent-encoded. */
    static NodePath decoded(String text) {
        if (!text.startsWith("/")) {
            throw JsonBody.bad("The path must begin with a slash.");
        }
        return NodePath.of(
                Arrays.stream(text.split("/")).filter(name -> !name.isEmpty()).toArray(String[]::new));
    }

    private static Response answer(Written written) {
        Resource resource = written.resource();
        Response.ResponseBuilder response = written.created()
                ? Response.status(Response.Status.CREATED)
                        .header(HttpHeaders.LOCATION, NodeRepresentation.href(resource.path()))
                : Response.ok();
        return answer(response, resource);
    }

    private static Response answer(Response.ResponseBuilder response, Resource resource) {
        EntityTag tag = resource.node().entityTag();
        return response.entity(new NodeRepresentation(resource))
                .header(HttpHeaders.ETAG, tag == null ? null : tag.toString())
                .build();
    }
}
