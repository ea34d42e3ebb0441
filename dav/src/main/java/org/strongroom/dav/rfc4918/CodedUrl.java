package org.strongroom.dav.rfc4918;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.strongroom.http.FieldReader;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

/** A lock token in angle brackets (RFC 4918, section 10.1). */
public final class CodedUrl {
    private static final Pattern ABSOLUTE_URI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[\\x21-\\x7e]+");

    private CodedUrl() {}

    /**
     * The token in a Lock-Token header (RFC 4918, section 10.5).
     *
     * @throws ProblemException with BadRequest when the header is missing or malformed
     */
    public static String ofLockToken(@Nullable String header) {
        if (header == null) {
            throw new ProblemException(new Problem.BadRequest("The header Lock-Token is missing."));
        }
        FieldReader reader = new FieldReader("Lock-Token", header);
        if (!reader.take('<')) {
            throw reader.malformed();
        }
        String token = require(reader);
        if (!reader.atEnd()) {
            throw reader.malformed();
        }
        return token;
    }

    /** Reads on behind the opening bracket. */
    static String require(FieldReader reader) {
        String uri = reader.until('>');
        if (!ABSOLUTE_URI.matcher(uri).matches()) {
            throw reader.malformed();
        }
        return uri;
    }
}
