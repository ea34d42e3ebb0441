package org.strongroom.web.page;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.strongroom.audit.Action;
import org.strongroom.audit.AuditEvent;
import org.strongroom.audit.AuditTrail;
import org.strongroom.identity.Caller;
import org.strongroom.path.NodePath;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;
import org.strongroom.web.Access;
import org.strongroom.web.Sessions;
import org.strongroom.web.wildfly.SignInDemand;

/**
 * The address {@code /}: the first page for browsers, where the sign-in begins and comes back to, and the parent of
 * {@code /dav} for clients that look upwards before they map a drive.
 */
@WebServlet(value = "", loadOnStartup = 1)
public class HomeServlet extends HttpServlet {
    private static final Set<String> SHOWING = Set.of("GET", "HEAD");

    @Inject
    private AuditTrail trail;

    @Inject
    private IdentityProvider provider;

    @Inject
    private Sessions sessions;

    @Override
    public void init() {
        SignInDemand.when(getServletContext(), this::demandsSignIn);
    }

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
        Access access = Access.of(request);
        if (!access.caller().isSignedIn()) {
            access.to(Action.SIGN_IN);
            throw request.getHeader("Authorization") == null
                    ? IdentityProvider.unreachable()
                    : new ProblemException(new Problem.Unauthenticated("This token is not meant for this server."));
        }
        trail.record(AuditEvent.done(access.to(Action.SHOW_PROFILE), Action.SHOW_PROFILE));
        PageFiles.sendIndex(request, response);
    }

    /** Whether the browser is to be sent to the identity provider, which sends it back here. */
    private boolean demandsSignIn(HttpServletRequest request) {
        return request.getRequestURI().equals("/")
                && SHOWING.contains(request.getMethod())
                && !sessions.isGoingOn(request)
                && provider.isReachable();
    }

    private void propfind(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Caller caller = Access.of(request).to(Action.LIST, NodePath.ROOT);
        boolean members = DavParent.includesMembers(request.getHeader("Depth"));
        trail.record(AuditEvent.done(caller, Action.LIST).on("/", 0).detail("parent of /dav"));
        DavParent.multistatus(response, members);
    }
}
