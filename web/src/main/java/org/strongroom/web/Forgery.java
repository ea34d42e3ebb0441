package org.strongroom.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

/**
 * Tells a request of our own page from one that another site made the browser send. Both carry the cookie; only ours
 * can carry the header {@value #HEADER}, which no form sets and no other site may set, and only ours is called
 * same-origin by the browser.
 */
public final class Forgery {
    /** Any client that signs in by cookie sets it to {@code 1} when it changes something. */
    public static final String HEADER = "X-Strongroom";

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "PROPFIND");

    private Forgery() {}

    /**
     * Lets a request that came with the cookie through, unless another site could have made it.
     *
     * @throws ProblemException with {@link Problem.Forbidden} otherwise
     */
    public static void refuse(HttpServletRequest request) {
        if (!isOurs(request.getMethod(), request.getHeader(HEADER), request.getHeader("Sec-Fetch-Site"))) {
            throw new ProblemException(new Problem.Forbidden(
                    "A change by cookie needs the header " + HEADER + ": 1, so that no other site can forge it."));
        }
    }

    static boolean isOurs(String method, @Nullable String header, @Nullable String fetchSite) {
        return SAFE.contains(method) || "1".equals(header) || "same-origin".equals(fetchSite);
    }
}
