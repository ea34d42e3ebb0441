package org.strongroom.web;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.strongroom.blob.BlobDamagedException;
import org.strongroom.identity.Caller;
import org.strongroom.identity.Credential;
import org.strongroom.identity.Origin;
import org.strongroom.identity.Person;
import org.strongroom.identity.RequestId;

/**
 * First for every request: guards its answer, and answers what goes wrong. Who hangs up in the middle of an answer did
 * nothing more than its records say already.
 */
public class ArrivalFilter extends HttpFilter {
    @Inject
    private Refusals refusals;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        RequestId id = RequestId.of(response.getHeader(RequestId.HEADER));
        response.setHeader(RequestId.HEADER, id.text());
        SecurityHeaders.set(request, response);
        if (request.getDispatcherType() == DispatcherType.REQUEST || !Access.isBegun(request)) {
            Access.begin(request, new Caller(Person.NOBODY, Credential.NONE, origin(request), id));
        }
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException | IOException e) {
            if (isHangingUp(response, e)) {
                throw new IOException("Request " + id + " was given up in the middle of its answer", e);
            }
            ProblemAnswer.write(request, response, refusals.fail(Access.of(request), e));
        }
    }

    private static boolean isHangingUp(HttpServletResponse response, Exception e) {
        return response.isCommitted() && e instanceof IOException && !(e instanceof BlobDamagedException);
    }

    private static Origin origin(HttpServletRequest request) {
        String agent = Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
        return new Origin("", request.getRemoteAddr(), "rest", agent);
    }
}
