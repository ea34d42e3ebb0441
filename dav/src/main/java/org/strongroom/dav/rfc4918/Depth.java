package org.strongroom.dav.rfc4918;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

/** RFC 4918, section 10.2. */
public enum Depth {
    ZERO("0"),
    ONE("1"),
    INFINITY("infinity");

    private final String text;

    Depth(String text) {
        this.text = text;
    }

    /**
     * Reads the header. Without it every method that knows Depth means {@link #INFINITY}.
     *
     * @throws ProblemException with BadRequest for any other text
     */
    public static Depth parse(@Nullable String header) {
        if (header == null) {
            return INFINITY;
        }
        String sent = header.strip().toLowerCase(Locale.ROOT);
        for (Depth depth : values()) {
            if (depth.text.equals(sent)) {
                return depth;
            }
        }
        throw new ProblemException(new Problem.BadRequest("The header Depth is malformed."));
    }

    /** As in a header. */
    @Override
    public String toString() {
        return text;
    }
}
