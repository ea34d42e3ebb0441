package org.strongroom.web.page;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.strongroom.problem.ProblemException;
import org.strongroom.web.Access;
import org.strongroom.web.ProblemDocument;
import org.strongroom.web.Refusals;

/** Answers people's problems with a page, after they are on the record. Programs get theirs as JSON. */
public class ProblemPageFilter extends HttpFilter {
    @Inject
    private Refusals refusals;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (ProblemException e) {
            if (response.isCommitted() || !isForPeople(request)) {
                throw e;
            }
            answer(response, refusals.refuse(Access.of(request), e.problem()));
        }
    }

    private static boolean isForPeople(HttpServletRequest request) {
        Object refused = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String address = refused == null ? request.getRequestURI() : refused.toString();
        return request.getMethod().equals("GET") && !address.startsWith("/api/");
    }

    private static void answer(HttpServletResponse response, ProblemDocument problem) throws IOException {
        String detail = problem.detail() == null ? "That did not work. Try again." : problem.detail();
        Element main = Element.of(
                "main",
                Element.of("h1", problem.title()),
                Element.of("p", detail),
                Element.of("p", Element.of("a", "Back to the first page").with("href", "/")),
                Element.of(
                                "p",
                                "Request ",
                                Element.of("code", problem.instance().text()))
                        .with("class", "soft"));
        response.resetBuffer();
        response.setStatus(problem.status());
        problem.retryAfterSeconds().ifPresent(seconds -> response.setHeader("Retry-After", seconds));
        new Page(problem.title(), main).send(response);
    }
}
