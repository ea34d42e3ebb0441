package org.strongroom.dav.rfc4918;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.strongroom.condition.Preconditions;
import org.strongroom.http.EntityTagField;
import org.strongroom.http.HttpDate;
import org.strongroom.problem.ProblemException;

/** All header fields that make a request conditional. */
public final class ConditionalFields {
    private ConditionalFields() {}

    /**
     * Reads them.
     *
     * @throws ProblemException with BadRequest when If, If-Match or If-None-Match is malformed; a date that is none is
     *     ignored (RFC 9110, section 13.1.3)
     */
    public static Preconditions parse(Function<String, @Nullable String> header, Hrefs hrefs) {
        return new Preconditions(
                EntityTagField.parse("If-Match", header.apply("If-Match")),
                EntityTagField.parse("If-None-Match", header.apply("If-None-Match")),
                HttpDate.parse(header.apply("If-Modified-Since")),
                HttpDate.parse(header.apply("If-Unmodified-Since")),
                IfHeaderParser.parse(header.apply("If"), hrefs));
    }
}
