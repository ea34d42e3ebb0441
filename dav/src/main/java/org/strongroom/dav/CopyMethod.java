package org.strongroom.dav;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.strongroom.audit.Action;
import org.strongroom.dav.rfc4918.Depth;
import org.strongroom.dav.rfc4918.OverwriteField;
import org.strongroom.files.Files;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

/** RFC 4918, section 9.8. */
@Dependent
final class CopyMethod implements Method {
    private final Files files;

    @Inject
    CopyMethod(Files files) {
        this.files = files;
    }

    @Override
    public Action action() {
        return Action.COPY;
    }

    @Override
    public void answer(Exchange exchange) {
        boolean overwrite = OverwriteField.parse(exchange.header("Overwrite"));
        var destination = exchange.destination();
        boolean deep =
                switch (exchange.depth()) {
                    case ZERO -> false;
                    case INFINITY -> true;
                    case ONE ->
                        throw new ProblemException(
                                new Problem.BadRequest("COPY takes Depth 0 or infinity, not " + Depth.ONE + "."));
                };
        WrittenAnswer.send(
                exchange,
                files.copy(exchange.caller(), exchange.path(), destination, overwrite, deep, exchange.conditions()));
    }
}
