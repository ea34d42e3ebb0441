package org.strongroom.dav;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strongroom.audit.Action;
import org.strongroom.dav.rfc4918.Hrefs;
import org.strongroom.identity.Caller;
import org.strongroom.path.NodePath;
import org.strongroom.problem.ProblemException;

/** What is known of a request so far: by that much a refusal of it is recorded. */
final class Arrival {
    /** By what a client may know this server; the second is what it sent to a proxy. */
    private static final List<String> HOSTS = List.of("Host", "X-Forwarded-Host");

    final HttpServletRequest request;
    final HttpServletResponse response;
    private final Hrefs hrefs;
    private Caller caller;
    private Action action = Action.UNKNOWN;
    private @Nullable NodePath path;

    Arrival(HttpServletRequest request, HttpServletResponse response, NodePath context, Caller nobody) {
        this.request = request;
        this.response = response;
        this.caller = nobody;
        List<String> authorities = new ArrayList<>(2);
        for (String header : HOSTS) {
            String authority = request.getHeader(header);
            if (authority != null) {
                authorities.add(authority);
            }
        }
        this.hrefs = new Hrefs(context, authorities);
    }

    Hrefs hrefs() {
        return hrefs;
    }

    Caller caller() {
        return caller;
    }

    Action action() {
        return action;
    }

    /** Null as long as the address is not understood. */
    @Nullable
    NodePath path() {
        return path;
    }

    void isFrom(Caller identified) {
        caller = identified;
    }

    /** Parses the raw address, since the server would cut {@code ;} out of names. */
    NodePath isFor() {
        NodePath asked = hrefs.ofRequest(request.getRequestURI());
        path = asked;
        return asked;
    }

    /** The same for the record of a refusal, which does not need it. */
    void seemsFor() {
        try {
            isFor();
        } catch (ProblemException e) {
            path = null;
        }
    }

    /** Where a copy or move was to go; null for anything else, and when that is not understood. */
    @Nullable
    NodePath destination() {
        if (action != Action.COPY && action != Action.MOVE) {
            return null;
        }
        try {
            return hrefs.ofDestination(request.getHeader("Destination"));
        } catch (ProblemException e) {
            return null;
        }
    }

    void asks(Action asked) {
        action = asked;
    }
}
