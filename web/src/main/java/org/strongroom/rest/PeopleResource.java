package org.strongroom.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
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
import org.strongroom.device.SignInFailure;
import org.strongroom.device.SignInFailures;
import org.strongroom.device.Workstations;
import org.strongroom.identity.Caller;
import org.strongroom.identity.Role;
import org.strongroom.people.KnownPerson;
import org.strongroom.people.SyncState;
import org.strongroom.sharing.Numbered;
import org.strongroom.web.Access;

/** People: a few words to find them by for everyone, and all that is known for administrators. */
@Path("/people")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PeopleResource {
    @Inject
    private PeopleBook book;

    @Inject
    private Workstations workstations;

    @Inject
    private SignInFailures failures;

    @Inject
    private HttpServletRequest request;

    @GET
    public Representation list() {
        Caller caller = Access.of(request).to(Action.LIST_PEOPLE);
        Map<String, String> given = QueryParameters.of(request, Set.of("search", "after", "limit"));
        int limit = QueryParameters.limit(given, 20);
        List<KnownPerson> found =
                book.list(caller, given.getOrDefault("search", ""), QueryParameters.number(given, "after"), limit);
        return () -> PersonJson.page(found, caller.has(Role.ADMIN), limit);
    }

    @GET
    @Path("/{id: [0-9]{1,18}}")
    public Representation show(@PathParam("id") long id) {
        KnownPerson found = book.show(Access.of(request).to(Action.SHOW_PERSON, Numbered.Kind.PERSON, id), id);
        return () -> PersonJson.full(found).build();
    }

    @DELETE
    @Path("/{id: [0-9]{1,18}}/devices")
    public Representation revokeAll(@PathParam("id") long id) {
        int count = workstations.revokeAll(Access.of(request).to(Action.REVOKE_DEVICE, Numbered.Kind.PERSON, id), id);
        return () -> Json.createObjectBuilder().add("revoked", count).build();
    }

    /** How the identity provider is followed, and which logins fail too often. */
    @GET
    @Path("/sign-in-failures")
    public Representation failures() {
        List<SignInFailure> found = failures.list(Access.of(request).to(Action.LIST_SIGN_IN_FAILURES));
        return () -> Json.createObjectBuilder()
                .add(
                        "failures",
                        Json.createArrayBuilder(
                                found.stream().map(PeopleResource::json).toList()))
                .build();
    }

    @GET
    @Path("/sync")
    public Representation sync() {
        SyncState state = book.sync(Access.of(request).to(Action.LIST_PEOPLE));
        return () -> {
            JsonObjectBuilder json = Json.createObjectBuilder().add("fault", state.fault());
            if (state.synced() != null) {
                json.add("synced", state.synced().toString());
            }
            return json.build();
        };
    }

    private static jakarta.json.JsonObject json(SignInFailure failure) {
        return Json.createObjectBuilder()
                .add("login", failure.login())
                .add("network", failure.network())
                .add("node", failure.node())
                .add("failures", failure.failures())
                .add("first", failure.first().toString())
                .add("last", failure.last().toString())
                .add("until", failure.until().toString())
                .build();
    }
}
