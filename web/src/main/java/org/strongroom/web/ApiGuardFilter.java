package org.strongroom.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.strongroom.identity.Caller;
import org.strongroom.identity.Credential;
import org.strongroom.path.NodePath;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

/** Lets only those into the API who are signed in, and whose cookie no other site made the browser send. */
public class ApiGuardFilter extends HttpFilter {
    /** Tells how to use the API and nothing else, so anyone may read it. */
    static final String DESCRIPTION = "/api/v1/openapi.json";

    /** Takes a code for its proof. */
    static final String REDEMPTION = "/api/v1/enrolments/redeem";

    /** Whether the server can serve, which load balancers ask. */
    static final String READINESS = "/api/v1/ready";

    private static final Set<String> OPEN = Set.of(DESCRIPTION, REDEMPTION, READINESS);

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Caller caller = Access.of(request).caller();
        if (!caller.isSignedIn() && !OPEN.contains(request.getRequestURI())) {
            throw new ProblemException(new Problem.Unauthenticated(
                    "Sign in with the browser, or send an access token of the identity provider."));
        }
        if (caller.credential().kind() == Credential.Kind.OIDC_SESSION) {
            Forgery.refuse(request);
        }
        // A broken encoding is refused here, since JAX-RS would do so without a record.
        NodePath.parse(request.getRequestURI());
        chain.doFilter(request, response);
    }
}
