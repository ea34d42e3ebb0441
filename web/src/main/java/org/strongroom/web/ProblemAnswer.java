package org.strongroom.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Writes a problem to whoever is not served by JAX-RS. */
final class ProblemAnswer {
    private ProblemAnswer() {}

    /**
     * Answers with the problem in place of what may be in the buffer.
     *
     * @throws IOException when a part of another answer has left: the connection breaks, so that nobody takes the part
     *     for the whole
     */
    static void write(HttpServletRequest request, HttpServletResponse response, ProblemDocument problem)
            throws IOException {
        if (response.isCommitted()) {
            throw new IOException("Request " + problem.instance() + " broke off in its answer");
        }
        response.resetBuffer();
        response.setStatus(problem.status());
        problem.retryAfterSeconds().ifPresent(seconds -> response.setHeader("Retry-After", seconds));
        if (problem.status() == HttpServletResponse.SC_UNAUTHORIZED) {
            response.setHeader("WWW-Authenticate", challenge(request));
        }
        byte[] body = problem.json().getBytes(StandardCharsets.UTF_8);
        response.setContentType(ProblemDocument.MEDIA_TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** RFC 6750, section 3: no error code for a request that brought no token. */
    private static String challenge(HttpServletRequest request) {
        String scheme = "Bearer realm=\"strongroom\"";
        return request.getHeader("Authorization") == null ? scheme : scheme + ", error=\"invalid_token\"";
    }
}
