package org.strongroom.dav;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.strongroom.dav.rfc4918.ErrorXml;
import org.strongroom.dav.signin.SignIn;
import org.strongroom.dav.wildfly.Wire;
import org.strongroom.files.Files;
import org.strongroom.identity.RequestId;
import org.strongroom.path.NodePath;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

/** The one place that answers what went wrong: recorded first, then told, and never more than the client may know. */
@Dependent
final class Refusals {
    /** A body up to this length is read away, so that the connection can go on; a longer one ends it. */
    private static final long WORTH_READING = 1024 * 1024;

    private static final System.Logger LOG = System.getLogger("org.strongroom.dav");

    private final Files files;
    private final SignIn signIn;

    @Inject
    Refusals(Files files, SignIn signIn) {
        this.files = files;
        this.signIn = signIn;
    }

    void answer(Arrival arrival, Exception failure) throws IOException {
        if (arrival.response.isCommitted()) {
            breakOff(arrival, failure);
            return;
        }
        Problem problem = problemOf(failure);
        if (problem == null) {
            LOG.log(System.Logger.Level.ERROR, "Request " + arrival.caller().request() + " failed", failure);
        }
        try {
            // A record needs a problem; that of a bug is that the server could not.
            Problem recorded = problem == null ? new Problem.Unavailable("Internal error.", Duration.ZERO) : problem;
            files.refused(arrival.caller(), arrival.action(), arrival.path(), arrival.destination(), recorded);
        } catch (ProblemException e) {
            problem = e.problem();
        }
        send(arrival, problem);
    }

    /** What the client can know of a failure; null when it is our own fault. */
    private static @Nullable Problem problemOf(Exception failure) {
        if (failure instanceof ProblemException e) {
            return e.problem();
        }
        if (failure instanceof RequestBody.BrokenOff) {
            return new Problem.BadRequest("The body ended early or is malformed; nothing was changed.");
        }
        Throwable cause = failure instanceof UncheckedIOException ? failure.getCause() : failure;
        return cause instanceof IOException
                        && String.valueOf(cause.getMessage()).contains("No space left")
                ? new Problem.InsufficientStorage("The server's storage is full; nothing was changed.")
                : null;
    }

    /** Part of an answer has left: only a broken connection tells the client that the rest is missing. */
    private static void breakOff(Arrival arrival, Exception failure) {
        System.Logger.Level level =
                failure instanceof IOException ? System.Logger.Level.DEBUG : System.Logger.Level.ERROR;
        LOG.log(level, "Answer to request " + arrival.caller().request() + " broke off", failure);
        Wire.breakOff();
    }

    private void send(Arrival arrival, @Nullable Problem problem) throws IOException {
        HttpServletResponse response = arrival.response;
        response.reset();
        response.setHeader(RequestId.HEADER, arrival.caller().request().text());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setStatus(problem == null ? HttpServletResponse.SC_INTERNAL_SERVER_ERROR : problem.status());
        if (problem instanceof Problem.Unauthenticated) {
            signIn.challenges().forEach(challenge -> response.addHeader("WWW-Authenticate", challenge));
        } else if (problem instanceof Problem.MethodNotAllowed) {
            response.setHeader("Allow", Methods.ALLOWED);
        } else if (problem instanceof Problem.RangeNotSatisfiable range) {
            response.setHeader("Content-Range", "bytes */" + range.size());
        }
        if (problem != null) {
            problem.retryAfter()
                    .ifPresent(delay -> response.setHeader("Retry-After", Long.toString(delay.toSeconds())));
        }
        boolean ends = endsConnection(arrival.request);
        if (ends) {
            Wire.endAfterAnswer();
        }
        byte[] body = body(arrival, problem);
        response.setContentLength(body.length);
        if (!arrival.request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
        if (ends) {
            response.flushBuffer();
            readAway(arrival.request);
            Wire.breakOff();
        }
    }

    private static byte[] body(Arrival arrival, @Nullable Problem problem) {
        String condition = problem == null ? null : problem.davCondition().orElse(null);
        if (problem != null && condition != null) {
            arrival.response.setContentType(PropFindMethod.XML);
            return ErrorXml.of(condition, href(arrival, problem), problem.detail());
        }
        arrival.response.setContentType("text/plain; charset=utf-8");
        String text = problem == null
                ? "Something went wrong here. Give your IT this number: "
                        + arrival.caller().request()
                : problem.detail();
        return (text + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** The elements that name a resource: RFC 4918, section 16. */
    private static @Nullable String href(Arrival arrival, Problem problem) {
        NodePath path = null;
        if (problem instanceof Problem.Locked locked) {
            path = locked.path();
        } else if (problem instanceof Problem.ConflictingLock locked) {
            path = locked.path();
        }
        return path == null ? null : arrival.hrefs().href(path, false);
    }

    /** Whether a body is still to come that is long, or may be. */
    private static boolean endsConnection(HttpServletRequest request) throws IOException {
        long length = request.getContentLengthLong();
        boolean mayBeLong = length < 0 ? request.getHeader("Transfer-Encoding") != null : length > WORTH_READING;
        return mayBeLong && !request.getInputStream().isFinished();
    }

    /** A client that is still sending would not see the answer if the connection were reset under it. */
    private static void readAway(HttpServletRequest request) {
        if (request.getHeader("Expect") != null) {
            return;
        }
        try {
            request.getInputStream().skipNBytes(WORTH_READING);
        } catch (IOException e) {
            // Whatever comes is not wanted.
            return;
        }
    }
}
