package org.strongroom.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

/** The query of an address. Unlike the servlet's parameters it never takes the body for a form and reads it away. */
public final class RequestQuery {
    private RequestQuery() {}

    /**
     * The first value of this parameter, decoded.
     *
     * @throws ProblemException with BadRequest when its encoding is broken
     */
    public static Optional<String> find(HttpServletRequest request, String name) {
        String query = request.getQueryString();
        for (String part : (query == null ? "" : query).split("&", -1)) {
            if (part.startsWith(name + "=")) {
                return Optional.of(decode(part.substring(name.length() + 1)));
            }
        }
        return Optional.empty();
    }

    private static String decode(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(new Problem.BadRequest("The query has a broken percent-encoding."), e);
        }
    }
}
