package org.strongroom.web.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;
import org.strongroom.web.Sessions;

/**
 * Ends the session here alone and has the identity provider ask for the password again, for what needs a sign-in of the
 * last minutes. Another site that sends somebody here costs them one sign-in, and is refused where the browser tells.
 */
@WebServlet("/sign-in-again")
public class SignInAgainServlet extends HttpServlet {
    /** OpenID Connect Core, section 3.1.2.1, which Elytron passes on. */
    private static final String FIRST_PAGE = "/?prompt=login";

    @Inject
    private Sessions sessions;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if ("cross-site".equals(request.getHeader("Sec-Fetch-Site"))) {
            throw new ProblemException(
                    new Problem.Forbidden("Another site sent you here. Go on from Strongroom's page."));
        }
        sessions.end(request);
        response.setHeader("Cache-Control", "no-store");
        response.sendRedirect(FIRST_PAGE);
    }
}
