package org.strongroom.web;

import jakarta.servlet.http.HttpServletRequest;
import org.strongroom.condition.IfHeader;
import org.strongroom.condition.Preconditions;
import org.strongroom.http.EntityTagField;
import org.strongroom.http.HttpDate;
import org.strongroom.problem.ProblemException;

/** The header fields that make a request conditional (RFC 9110, section 13). */
public final class Conditions {
    private Conditions() {}

    /**
     * Reads them.
     *
     * @throws ProblemException with BadRequest when If-Match or If-None-Match is malformed; a date that is none is
     *     ignored
     */
    public static Preconditions of(HttpServletRequest request) {
        return new Preconditions(
                EntityTagField.parse("If-Match", request.getHeader("If-Match")),
                EntityTagField.parse("If-None-Match", request.getHeader("If-None-Match")),
                HttpDate.parse(request.getHeader("If-Modified-Since")),
                HttpDate.parse(request.getHeader("If-Unmodified-Since")),
                IfHeader.NONE);
    }
}
