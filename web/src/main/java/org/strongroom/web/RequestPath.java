package org.strongroom.web;

import jakarta.servlet.http.HttpServletRequest;
import org.strongroom.path.NodePath;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

/** The path of a file in a request's address, taken from the raw request line and decoded once. */
public final class RequestPath {
    private RequestPath() {}

    /**
     * What comes after {@code prefix}, such as {@code /api/v1/files}.
     *
     * @throws ProblemException with BadRequest or BadName when it is no path, {@link Problem.NotFound} when the address
     *     only looked like the prefix after decoding
     */
    public static NodePath below(String prefix, HttpServletRequest request) {
        String raw = request.getRequestURI();
        if (!raw.equals(prefix) && !raw.startsWith(prefix + "/")) {
            throw new ProblemException(new Problem.NotFound());
        }
        return NodePath.parse(raw.substring(prefix.length()));
    }
}
