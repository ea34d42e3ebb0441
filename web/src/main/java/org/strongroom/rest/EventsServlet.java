package org.strongroom.rest;

import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.strongroom.accounts.EndedSessions;
import org.strongroom.audit.Action;
import org.strongroom.files.Watch;
import org.strongroom.identity.Caller;
import org.strongroom.live.LiveChanges;
import org.strongroom.path.NodePath;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;
import org.strongroom.web.Access;
import org.strongroom.web.RequestPath;

/** Server-sent events: says {@code changed} when something in a directory has, and {@code gone} when it is no more. */
@WebServlet(urlPatterns = EventsServlet.ROOT + "/*", asyncSupported = true)
public class EventsServlet extends HttpServlet {
    static final String ROOT = Api.ROOT + "/events";

    /** The methods it takes, which {@code openapi.json} must name. */
    static final String METHODS = "GET";

    @Inject
    private LiveChanges changes;

    @Inject
    private EndedSessions ended;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.getMethod().equals(METHODS)) {
            response.setHeader("Allow", METHODS);
            throw new ProblemException(
                    new Problem.MethodNotAllowed("This address does not take " + request.getMethod() + "."));
        }
        NodePath path = RequestPath.below(ROOT, request);
        Caller caller = Access.of(request).to(Action.WATCH, path);
        Watch watch = changes.admit(caller, path);
        response.setContentType("text/event-stream");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        // A proxy that collects answers would keep these.
        response.setHeader("X-Accel-Buffering", "no");
        AsyncContext async = request.startAsync();
        async.setTimeout(0);
        EventStream stream = new EventStream(async, new SignInStillHolds(request, caller, ended));
        stream.open();
        changes.add(caller, path, watch, stream);
    }
}
