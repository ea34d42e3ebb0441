package org.strongroom.web.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

/**
 * Where the server brings what it refused by itself: an address that is not there, or a sign-in that failed before any
 * filter saw the request, such as while the identity provider is out of reach. From here on it is a problem like others.
 */
@WebServlet("/error")
public class ErrorServlet extends HttpServlet {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) {
        throw new ProblemException(problem(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE)));
    }

    static Problem problem(@Nullable Object status) {
        if (!(status instanceof Integer code) || code == HttpServletResponse.SC_NOT_FOUND) {
            return new Problem.NotFound();
        }
        return switch (code) {
            case HttpServletResponse.SC_BAD_REQUEST ->
                new Problem.BadRequest("The sign-in was not completed. Start again at the first page.");
            case HttpServletResponse.SC_METHOD_NOT_ALLOWED ->
                new Problem.MethodNotAllowed("This address does not take this method.");
            default ->
                new Problem.Unavailable(
                        "Signing in does not work now: the identity provider is out of reach, or refused it. Try again.",
                        PATIENCE);
        };
    }
}
