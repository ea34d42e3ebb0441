package org.strongroom.dav;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.strongroom.condition.Preconditions;
import org.strongroom.dav.rfc4918.Depth;
import org.strongroom.files.Details;
import org.strongroom.files.Files;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

/**
 * A directory is deleted or moved with all that is in it or not at all (RFC 4918, sections 9.6.1 and 9.9.2). On a file
 * Depth means nothing.
 */
@Dependent
final class ShallowGuard {
    private final Files files;

    @Inject
    ShallowGuard(Files files) {
        this.files = files;
    }

    void check(Exchange exchange) {
        if (exchange.depth() != Depth.INFINITY
                && files.list(exchange.caller(), exchange.path(), false, Details.NONE, Preconditions.NONE)
                        .self()
                        .isDirectory()) {
            throw new ProblemException(new Problem.BadRequest("A directory goes as a whole: Depth must be infinity."));
        }
    }
}
