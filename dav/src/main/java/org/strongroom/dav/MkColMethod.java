package org.strongroom.dav;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import org.strongroom.audit.Action;
import org.strongroom.files.Files;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

/** RFC 4918, section 9.3. */
@Dependent
final class MkColMethod implements Method {
    private final Files files;

    @Inject
    MkColMethod(Files files) {
        this.files = files;
    }

    @Override
    public Action action() {
        return Action.MAKE_DIRECTORY;
    }

    @Override
    public void answer(Exchange exchange) {
        if (exchange.announcesBody()) {
            throw new ProblemException(new Problem.UnsupportedMediaType("MKCOL takes no body."));
        }
        files.makeDirectory(exchange.caller(), exchange.path(), exchange.conditions());
        exchange.answer(HttpServletResponse.SC_CREATED);
    }
}
