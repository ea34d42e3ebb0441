package org.strongroom.rest;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.strongroom.problem.Problem;
import org.strongroom.web.Access;
import org.strongroom.web.ProblemDocument;
import org.strongroom.web.Refusals;

/** Answers whatever a resource throws, after it is on the record. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
    @Inject
    private Refusals refusals;

    @Inject
    private HttpServletRequest request;

    @Override
    public Response toResponse(Throwable thrown) {
        Access access = Access.of(request);
        if (!(thrown instanceof WebApplicationException routing)) {
            return answer(refusals.fail(access, thrown)).build();
        }
        Response meant = routing.getResponse();
        if (meant.getStatus() < 400) {
            return meant;
        }
        if (meant.getStatus() >= 500) {
            return answer(refusals.fail(access, thrown)).build();
        }
        return answer(refusals.refuse(access, problem(meant.getStatus())))
                .header(HttpHeaders.ALLOW, meant.getHeaderString(HttpHeaders.ALLOW))
                .build();
    }

    /** JAX-RS's own refusals in our words. */
    private Problem problem(int status) {
        return switch (status) {
            case 404 -> new Problem.NotFound();
            case 405 -> new Problem.MethodNotAllowed("This address does not take " + request.getMethod() + ".");
            case 415 -> new Problem.UnsupportedMediaType("Send application/json.");
            default -> new Problem.BadRequest("The request is not understood; see /api/v1/openapi.json.");
        };
    }

    private static Response.ResponseBuilder answer(ProblemDocument problem) {
        return Response.status(problem.status())
                .type(ProblemDocument.MEDIA_TYPE)
                .header(HttpHeaders.RETRY_AFTER, problem.retryAfterSeconds().orElse(null))
                .entity(problem.json());
    }
}
