package org.strongroom.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.strongroom.identity.Caller;
import org.strongroom.identity.Credential;
import org.strongroom.identity.Origin;
import org.strongroom.identity.Person;
import org.strongroom.identity.RequestId;
import org.strongroom.web.wildfly.OidcSignIn;

/** First for every request: guards its answer, finds out who asks, and answers what goes wrong. */
public class ArrivalFilter extends HttpFilter {
    @Inject
    private OidcSignIn oidc;

    @Inject
    private Reception reception;

    @Inject
    private Refusals refusals;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        RequestId id = RequestId.of(response.getHeader(RequestId.HEADER));
        response.setHeader(RequestId.HEADER, id.text());
        SecurityHeaders.set(request, response);
        Caller stranger = new Caller(Person.NOBODY, Credential.NONE, origin(request), id);
        Access.begin(request, stranger);
        try {
            oidc.find(request).ifPresent(signIn -> Access.begin(request, reception.welcome(request, stranger, signIn)));
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException | IOException e) {
            ProblemAnswer.write(request, response, refusals.fail(Access.of(request), e));
        }
    }

    private static Origin origin(HttpServletRequest request) {
        String agent = Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
        return new Origin("", request.getRemoteAddr(), "rest", agent);
    }
}
