package org.strongroom.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.strongroom.access.Principal;
import org.strongroom.audit.Action;
import org.strongroom.identity.Caller;
import org.strongroom.leaver.Leaver;
import org.strongroom.leaver.Leavers;
import org.strongroom.sharing.HolderWish;
import org.strongroom.sharing.Numbered;
import org.strongroom.sharing.SharedGrant;
import org.strongroom.sharing.Sharing;
import org.strongroom.web.Access;

/** People who leave the company, for administrators. */
@Path("/leavers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class LeaversResource {
    /** How many grants the answer tells; a page of {@code /grants} tells the rest. */
    private static final int GRANTS = 500;

    @Inject
    private Leavers leavers;

    @Inject
    private Sharing sharing;

    @Inject
    private HttpServletRequest request;

    @GET
    public Representation list() {
        List<Leaver> all = leavers.list(Access.of(request).to(Action.LIST_LEAVERS));
        return () -> Json.createObjectBuilder()
                .add(
                        "leavers",
                        Json.createArrayBuilder(
                                all.stream().map(LeaversResource::json).toList()))
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Representation remove(InputStream body) {
        Caller caller = Access.of(request).to(Action.REMOVE_LEAVER);
        JsonBody json = JsonBody.read(body, Set.of("person", "successor"));
        long person = json.number("person");
        Access.of(request).to(Action.REMOVE_LEAVER, Numbered.Kind.PERSON, person);
        Optional<Long> successor =
                json.json().containsKey("successor") ? Optional.of(json.number("successor")) : Optional.empty();
        Leaver leaver = leavers.remove(caller, person, successor);
        HolderWish leaving =
                new HolderWish(Principal.Kind.PERSON, leaver.person().id(), "");
        List<SharedGrant> held = sharing.of(caller, leaving, 0, GRANTS);
        return () -> Json.createObjectBuilder(json(leaver))
                .add("grants", GrantRepresentation.all(held))
                .build();
    }

    @DELETE
    @Path("/{id: [0-9]{1,18}}")
    public void restore(@PathParam("id") long id) {
        leavers.restore(Access.of(request).to(Action.RESTORE_LEAVER, Numbered.Kind.PERSON, id), id);
    }

    private static JsonObject json(Leaver leaver) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("person", PersonJson.brief(leaver.person()))
                .add("since", leaver.since().toString())
                .add(
                        "groups",
                        Json.createArrayBuilder(
                                leaver.person().groups().stream().sorted().toList()))
                .add("devices", leaver.devices())
                .add("handedAs", leaver.handedAs());
        leaver.successor().ifPresent(successor -> json.add("successor", PersonJson.brief(successor)));
        return json.build();
    }
}
