package org.strongroom.dav;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.strongroom.audit.Action;
import org.strongroom.condition.Preconditions;
import org.strongroom.dav.rfc4918.Depth;
import org.strongroom.dav.rfc4918.LockInfo;
import org.strongroom.dav.rfc4918.LockXml;
import org.strongroom.dav.rfc4918.TimeoutField;
import org.strongroom.dav.rfc4918.XmlOutput;
import org.strongroom.files.Files;
import org.strongroom.files.LockGrant;
import org.strongroom.lock.ActiveLock;
import org.strongroom.lock.LockRequest;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

/** RFC 4918, section 9.10. Without a body it refreshes the lock that the If header names. */
@Dependent
final class LockMethod implements Method {
    private final Files files;

    @Inject
    LockMethod(Files files) {
        this.files = files;
    }

    @Override
    public Action action() {
        return Action.LOCK;
    }

    @Override
    public void answer(Exchange exchange) throws IOException {
        byte[] body = exchange.xmlBody();
        Duration timeout = TimeoutField.parse(exchange.header("Timeout"));
        if (body.length == 0) {
            refresh(exchange, timeout);
        } else {
            lock(exchange, LockInfo.parse(body), timeout);
        }
    }

    private void lock(Exchange exchange, LockInfo info, Duration timeout) throws IOException {
        // Windows and Office send no Depth; a lock is then infinite (RFC 4918, section 9.10.3).
        Depth depth = exchange.depth();
        if (depth == Depth.ONE) {
            throw new ProblemException(new Problem.BadRequest("LOCK takes Depth 0 or infinity."));
        }
        LockRequest request = new LockRequest(info.scope(), depth == Depth.INFINITY, info.owner(), timeout);
        LockGrant grant = files.lock(exchange.caller(), exchange.path(), request, exchange.conditions());
        exchange.response().setHeader("Lock-Token", "<" + grant.lock().token() + ">");
        send(exchange, grant.lock(), grant.created() ? HttpServletResponse.SC_CREATED : HttpServletResponse.SC_OK);
    }

    private void refresh(Exchange exchange, Duration timeout) throws IOException {
        Preconditions conditions = exchange.conditions();
        if (!conditions.ifHeader().isPresent()) {
            throw new ProblemException(
                    new Problem.BadRequest("A LOCK without a body refreshes the lock named in If; there is none."));
        }
        ActiveLock lock = files.refreshLock(exchange.caller(), exchange.path(), timeout, conditions);
        send(exchange, lock, HttpServletResponse.SC_OK);
    }

    private static void send(Exchange exchange, ActiveLock lock, int status) throws IOException {
        XmlOutput out = exchange.xml(status, PropFindMethod.XML);
        LockXml.granted(out, lock, exchange.hrefs());
        exchange.finish(out, status, PropFindMethod.XML);
    }
}
