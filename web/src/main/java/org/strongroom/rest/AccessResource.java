package org.strongroom.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.strongroom.access.Principal;
import org.strongroom.audit.Action;
import org.strongroom.identity.Caller;
import org.strongroom.path.NodePath;
import org.strongroom.sharing.AccessQuestions;
import org.strongroom.sharing.Holder;
import org.strongroom.sharing.HolderWish;
import org.strongroom.sharing.Page;
import org.strongroom.sharing.ProposedGrant;
import org.strongroom.web.Access;

/** Who may do what, and why; and who would, after a change. */
@Path("/access")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AccessResource {
    private static final int PAGE = 100;

    @Inject
    private AccessQuestions questions;

    @Inject
    private HttpServletRequest request;

    @GET
    @Path("/explain")
    public FindingRepresentation explain() {
        Access.of(request).to(Action.EXPLAIN_ACCESS);
        Map<String, String> given = QueryParameters.of(request, Set.of("path", "person", "login"));
        NodePath path = HolderRequests.path(given);
        return new FindingRepresentation(questions.explain(asking(path), HolderRequests.person(given), path));
    }

    @GET
    @Path("/who")
    public FindingPageRepresentation who() {
        Access.of(request).to(Action.EXPLAIN_ACCESS);
        Map<String, String> given = QueryParameters.of(request, Set.of("path", "after", "limit"));
        NodePath path = HolderRequests.path(given);
        return new FindingPageRepresentation(questions.who(
                asking(path), path, QueryParameters.number(given, "after"), QueryParameters.limit(given)));
    }

    /** Who can grant something there, for those who may not and wonder whom to ask. */
    @GET
    @Path("/managers")
    public Representation managers() {
        Access.of(request).to(Action.EXPLAIN_ACCESS);
        NodePath path = HolderRequests.path(QueryParameters.of(request, Set.of("path")));
        List<Holder> managers = questions.managers(asking(path), path);
        return () -> {
            JsonArrayBuilder all = Json.createArrayBuilder();
            managers.forEach(holder -> all.add(new HolderRepresentation(holder).json()));
            return Json.createObjectBuilder().add("managers", all).build();
        };
    }

    @GET
    @Path("/reach")
    public FindingPageRepresentation reach() {
        Caller caller = Access.of(request).to(Action.EXPLAIN_ACCESS);
        Map<String, String> given = QueryParameters.of(request, Set.of("person", "login", "after", "limit"));
        return new FindingPageRepresentation(questions.reach(
                caller,
                HolderRequests.person(given),
                QueryParameters.number(given, "after"),
                QueryParameters.limit(given)));
    }

    /** With {@code path}: other grants there. With {@code person}: other groups of theirs. */
    @POST
    @Path("/what-if")
    @Consumes(MediaType.APPLICATION_JSON)
    public ShiftPageRepresentation whatIf(InputStream body) {
        Caller caller = Access.of(request).to(Action.EXPLAIN_ACCESS);
        JsonBody json = JsonBody.read(body, Set.of("path", "grants", "inherits", "person", "joined", "left", "after"));
        if (json.has("person")) {
            HolderWish person = HolderRequests.of(json.object("person", HolderRequests.KEYS));
            return new ShiftPageRepresentation(
                    new Page<>(questions.whatIf(caller, person, groups(json, "joined"), groups(json, "left")), 0));
        }
        NodePath path = FilesResource.decoded(json.text("path"));
        List<ProposedGrant> grants = json.objects("grants", Set.of("holder", "level", "expires")).stream()
                .map(grant -> new ProposedGrant(
                        HolderRequests.of(grant.object("holder", HolderRequests.KEYS)),
                        HolderRequests.level(grant.text("level")),
                        grant.instant("expires").orElse(null)))
                .toList();
        boolean inherits = !json.has("inherits") || json.flag("inherits");
        return new ShiftPageRepresentation(
                questions.whatIf(asking(path), path, grants, inherits, json.number("after"), PAGE));
    }

    private Caller asking(NodePath path) {
        return Access.of(request).to(Action.EXPLAIN_ACCESS, path);
    }

    private static List<HolderWish> groups(JsonBody json, String key) {
        List<HolderWish> groups = json.objects(key, HolderRequests.KEYS).stream()
                .map(HolderRequests::of)
                .toList();
        if (groups.stream().anyMatch(group -> group.kind() != Principal.Kind.GROUP)) {
            throw JsonBody.bad("\"" + key + "\" must name groups.");
        }
        return groups;
    }
}
