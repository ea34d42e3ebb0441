package org.strongroom.dav.rfc4918;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

/** The Overwrite header (RFC 4918, section 10.6). */
public final class OverwriteField {
    private OverwriteField() {}

    /**
     * True for {@code T} and when it was not sent.
     *
     * @throws ProblemException with BadRequest for anything but {@code T} and {@code F}
     */
    public static boolean parse(@Nullable String header) {
        return switch (header == null ? "T" : header.strip().toUpperCase(Locale.ROOT)) {
            case "T" -> true;
            case "F" -> false;
            default -> throw new ProblemException(new Problem.BadRequest("The header Overwrite is malformed."));
        };
    }
}
