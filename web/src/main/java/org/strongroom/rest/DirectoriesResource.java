package org.strongroom.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.strongroom.audit.Action;
import org.strongroom.identity.Caller;
import org.strongroom.path.Name;
import org.strongroom.sharing.Directories;
import org.strongroom.sharing.DirectoryChange;
import org.strongroom.sharing.HolderWish;
import org.strongroom.sharing.Numbered;
import org.strongroom.sharing.PublicDirectory;
import org.strongroom.web.Access;
import org.strongroom.web.Conditions;

/** The public directories themselves; what is in them is under {@code /files}. */
@Path("/directories")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DirectoriesResource {
    @Inject
    private Directories directories;

    @Inject
    private HttpServletRequest request;

    @GET
    public DirectoryPageRepresentation list() {
        Caller caller = Access.of(request).to(Action.LIST_DIRECTORIES);
        Map<String, String> given = QueryParameters.of(request, Set.of("after", "limit"));
        int limit = QueryParameters.limit(given);
        return new DirectoryPageRepresentation(
                directories.list(caller, QueryParameters.number(given, "after"), limit), limit);
    }

    @GET
    @Path("/{id: [0-9]{1,18}}")
    public Response show(@PathParam("id") long id) {
        return answer(
                Response.ok(),
                directories.show(Access.of(request).to(Action.LIST_DIRECTORIES, Numbered.Kind.DIRECTORY, id), id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(InputStream body) {
        Caller caller = Access.of(request).to(Action.CREATE_DIRECTORY);
        JsonBody json = JsonBody.read(body, Set.of("name", "owners"));
        PublicDirectory made = directories.create(caller, new Name(json.text("name")), owners(json));
        return answer(
                Response.status(Response.Status.CREATED)
                        .header(
                                HttpHeaders.LOCATION,
                                Api.ROOT + "/directories/" + made.node().id()),
                made);
    }

    @PATCH
    @Path("/{id: [0-9]{1,18}}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(@PathParam("id") long id, InputStream body) {
        Caller caller = Access.of(request).to(Action.CHANGE_DIRECTORY, Numbered.Kind.DIRECTORY, id);
        JsonBody json = JsonBody.read(body, Set.of("name", "archived", "owners"));
        DirectoryChange wish = new DirectoryChange(
                json.findText("name").map(Name::new).orElse(null),
                json.has("archived") ? json.flag("archived") : null,
                json.has("owners") ? owners(json) : null);
        return answer(Response.ok(), directories.change(caller, id, wish, Conditions.of(request)));
    }

    private static List<HolderWish> owners(JsonBody json) {
        return json.objects("owners", HolderRequests.KEYS).stream()
                .map(HolderRequests::of)
                .toList();
    }

    private static Response answer(Response.ResponseBuilder response, PublicDirectory directory) {
        return response.entity(new DirectoryRepresentation(directory))
                .header(HttpHeaders.ETAG, directory.entityTag().toString())
                .build();
    }
}
