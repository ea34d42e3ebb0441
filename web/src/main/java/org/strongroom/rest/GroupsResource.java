package org.strongroom.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.strongroom.accounts.PeopleBook;
import org.strongroom.audit.Action;
import org.strongroom.people.Group;
import org.strongroom.people.KnownPerson;
import org.strongroom.sharing.Numbered;
import org.strongroom.web.Access;

/** The groups of the identity provider, to find them by, and who is in them for administrators. */
@Path("/groups")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class GroupsResource {
    @Inject
    private PeopleBook book;

    @Inject
    private HttpServletRequest request;

    @GET
    public Representation list() {
        Map<String, String> given = QueryParameters.of(request, Set.of("search", "after", "limit"));
        int limit = QueryParameters.limit(given, 20);
        List<Group> found = book.groups(
                Access.of(request).to(Action.LIST_GROUPS),
                given.getOrDefault("search", ""),
                given.getOrDefault("after", ""),
                limit);
        return () -> page(found, limit);
    }

    @GET
    @Path("/{id: [0-9]{1,18}}/members")
    public Representation members(@PathParam("id") long id) {
        Map<String, String> given = QueryParameters.of(request, Set.of("after", "limit"));
        int limit = QueryParameters.limit(given);
        List<KnownPerson> found = book.members(
                Access.of(request).to(Action.LIST_PEOPLE, Numbered.Kind.GROUP, id),
                id,
                QueryParameters.number(given, "after"),
                limit);
        return () -> PersonJson.page(found, true, limit);
    }

    private static JsonObject page(List<Group> groups, int limit) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add(
                        "groups",
                        Json.createArrayBuilder(groups.stream()
                                .map(group -> Json.createObjectBuilder()
                                        .add("id", group.id())
                                        .add("name", group.name())
                                        .add("path", group.path())
                                        .build())
                                .toList()));
        if (groups.size() == limit) {
            json.add("next", groups.get(limit - 1).path());
        }
        return json.build();
    }
}
