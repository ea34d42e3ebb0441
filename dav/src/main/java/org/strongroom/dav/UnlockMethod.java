package org.strongroom.dav;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import org.strongroom.audit.Action;
import org.strongroom.dav.rfc4918.CodedUrl;
import org.strongroom.files.Files;

/** RFC 4918, section 9.11. */
@Dependent
final class UnlockMethod implements Method {
    private final Files files;

    @Inject
    UnlockMethod(Files files) {
        this.files = files;
    }

    @Override
    public Action action() {
        return Action.UNLOCK;
    }

    @Override
    public void answer(Exchange exchange) {
        files.unlock(exchange.caller(), exchange.path(), CodedUrl.ofLockToken(exchange.header("Lock-Token")));
        exchange.answer(HttpServletResponse.SC_NO_CONTENT);
    }
}
