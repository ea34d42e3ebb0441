package org.strongroom.dav;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import org.strongroom.audit.Action;
import org.strongroom.files.Files;

/** RFC 9110, section 9.3.5, and RFC 4918, section 9.6. */
@Dependent
final class DeleteMethod implements Method {
    private final Files files;
    private final ShallowGuard shallow;

    @Inject
    DeleteMethod(Files files, ShallowGuard shallow) {
        this.files = files;
        this.shallow = shallow;
    }

    @Override
    public Action action() {
        return Action.DELETE;
    }

    @Override
    public void answer(Exchange exchange) {
        shallow.check(exchange);
        files.delete(exchange.caller(), exchange.path(), exchange.conditions());
        exchange.answer(HttpServletResponse.SC_NO_CONTENT);
    }
}
