package org.strongroom.dav;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strongroom.audit.Action;
import org.strongroom.dav.rfc4918.Hrefs;
import org.strongroom.identity.Caller;
import org.strongroom.path.NodePath;
import org.strongroom.problem.ProblemException;

/** What is known of a request so far: by that much a refusal of it is recorded. */
final class Arrival {
    final HttpServletRequest request;
    final HttpServletResponse response;
    private final Hrefs hrefs;
    private Caller caller;
    private Action action = Action.UNKNOWN;
    private @Nullable NodePath path;

    Arrival(HttpServletRequest request, HttpServletResponse response, Caller nobody) {
        this.request = request;
        this.response = response;
        this.caller = nobody;
        List<String> authorities = Stream.of("Host", "X-Forwarded-Host")
                .map(request::getHeader)
                .filter(Objects::nonNull)
                .toList();
        this.hrefs = new Hrefs(NodePath.parse(request.getContextPath()), authorities);
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

    void asks(Action asked) {
        action = asked;
    }
}
