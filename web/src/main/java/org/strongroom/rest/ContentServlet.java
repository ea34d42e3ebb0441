package org.strongroom.rest;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;
import org.strongroom.web.RequestPath;

/** What files hold. A servlet, because JAX-RS costs twice the time for a small file. */
@WebServlet(ContentServlet.ROOT + "/*")
public class ContentServlet extends HttpServlet {
    static final String ROOT = Api.ROOT + "/content";

    /** The methods it takes, which {@code openapi.json} must name. */
    static final String METHODS = "GET, HEAD, PUT";

    @Inject
    private Download download;

    @Inject
    private Upload upload;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (request.getMethod()) {
            case "GET" -> download.answer(request, response, RequestPath.below(ROOT, request));
            case "HEAD" -> download.answerHead(request, response, RequestPath.below(ROOT, request));
            case "PUT" -> upload.answer(request, response, RequestPath.below(ROOT, request));
            default -> {
                response.setHeader("Allow", METHODS);
                throw new ProblemException(
                        new Problem.MethodNotAllowed("This address does not take " + request.getMethod() + "."));
            }
        }
    }
}
