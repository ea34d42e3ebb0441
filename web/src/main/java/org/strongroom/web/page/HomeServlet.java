package org.strongroom.web.page;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.strongroom.audit.Action;
import org.strongroom.audit.AuditEvent;
import org.strongroom.audit.AuditTrail;
import org.strongroom.condition.Preconditions;
import org.strongroom.device.DevicePasswords;
import org.strongroom.files.Details;
import org.strongroom.files.Files;
import org.strongroom.files.Listing;
import org.strongroom.files.Resource;
import org.strongroom.identity.Caller;
import org.strongroom.path.NodePath;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;
import org.strongroom.web.Access;
import org.strongroom.web.ServerAddress;

/**
 * The address {@code /}: the first page for browsers, where the sign-in begins and comes back to, and the parent of
 * {@code /dav} for clients that look upwards before they map a drive.
 */
@WebServlet("")
public class HomeServlet extends HttpServlet {
    @Inject
    private Files files;

    @Inject
    private DevicePasswords devices;

    @Inject
    private AuditTrail trail;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        switch (request.getMethod()) {
            case "GET", "HEAD" -> show(request, response);
            case "OPTIONS" -> DavParent.options(response);
            case "PROPFIND" -> propfind(request, response);
            default -> {
                response.setHeader("Allow", DavParent.METHODS);
                throw new ProblemException(new Problem.MethodNotAllowed("This address is only for looking."));
            }
        }
    }

    private void show(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        Caller caller = Access.of(request).caller();
        if (!caller.isSignedIn()) {
            signIn(request, response);
            return;
        }
        Optional<String> wanted = WayBack.take(request, response);
        if (wanted.isPresent()) {
            response.sendRedirect(wanted.get());
            return;
        }
        trail.record(AuditEvent.done(Access.of(request).to(Action.SHOW_PROFILE), Action.SHOW_PROFILE));
        HomePage page = new HomePage(
                caller.person(),
                directories(request),
                devices.list(Access.of(request).to(Action.LIST_DEVICES)),
                ServerAddress.of(request));
        page.page().send(response, caller);
    }

    /** Sends the browser to the identity provider, which sends it back here. */
    private static void signIn(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (request.authenticate(response)) {
            throw new ProblemException(new Problem.Unauthenticated("This token is not meant for this server."));
        }
    }

    private List<Resource> directories(HttpServletRequest request) {
        List<Resource> found = new ArrayList<>();
        for (NodePath parent : List.of(NodePath.ROOT, NodePath.of("public"))) {
            Caller caller = Access.of(request).to(Action.LIST, parent);
            Listing listing = files.list(caller, parent, true, Details.NONE, Preconditions.NONE);
            listing.members().forEachRemaining(found::add);
        }
        found.removeIf(directory -> directory.path().equals(NodePath.of("public")));
        return found;
    }

    private void propfind(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Caller caller = Access.of(request).to(Action.LIST, NodePath.ROOT);
        boolean members = DavParent.includesMembers(request.getHeader("Depth"));
        trail.record(AuditEvent.done(caller, Action.LIST).on("/", 0).detail("parent of /dav"));
        DavParent.multistatus(response, members);
    }
}
