package org.strongroom.dav;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.strongroom.accounts.EndedSessions;
import org.strongroom.audit.Action;
import org.strongroom.dav.signin.LogoutTokens;
import org.strongroom.dav.signin.SignIn;
import org.strongroom.identity.Caller;
import org.strongroom.identity.RequestId;
import org.strongroom.path.NodePath;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

/**
 * Where the identity provider tells that it has ended a browser's session. It stands in this WAR, since all that it has
 * is a token to be verified, and the other WAR sends whoever has no session to sign in.
 */
@WebServlet(urlPatterns = BackChannelLogoutServlet.PATH)
public class BackChannelLogoutServlet extends HttpServlet {
    static final String PATH = "/.oidc/back-channel-logout";

    private static final long serialVersionUID = 1;
    private static final int MOST_BYTES = 16 * 1024;

    @Inject
    private transient SignIn signIn;

    @Inject
    private transient LogoutTokens tokens;

    @Inject
    private transient EndedSessions ended;

    @Inject
    private transient Refusals refusals;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        RequestId id = RequestId.of(request.getHeader(RequestId.HEADER));
        response.setHeader(RequestId.HEADER, id.text());
        Caller provider = signIn.nobody(request, id);
        Arrival arrival = new Arrival(
                request, response, NodePath.parse(getServletContext().getContextPath()), provider);
        arrival.asks(Action.SIGN_OUT);
        try {
            ended.end(provider, session(request));
            response.setHeader("Cache-Control", "no-store");
        } catch (RuntimeException e) {
            refusals.answer(arrival, e);
        }
    }

    private String session(HttpServletRequest request) {
        long length = request.getContentLengthLong();
        if (!request.getMethod().equals("POST") || length < 0 || length > MOST_BYTES) {
            throw refused();
        }
        return Optional.ofNullable(request.getParameter("logout_token"))
                .flatMap(tokens::verify)
                .orElseThrow(BackChannelLogoutServlet::refused);
    }

    private static ProblemException refused() {
        return new ProblemException(
                new Problem.BadRequest("This address takes logout tokens of the identity provider."));
    }
}
