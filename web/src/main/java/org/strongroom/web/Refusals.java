package org.strongroom.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;
import org.strongroom.audit.AuditEvent;
import org.strongroom.audit.AuditTrail;
import org.strongroom.audit.Outcome;
import org.strongroom.files.Files;
import org.strongroom.files.RecordedPath;
import org.strongroom.identity.Caller;
import org.strongroom.identity.RequestId;
import org.strongroom.path.NodePath;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;
import org.strongroom.sharing.Numbered;
import org.strongroom.sharing.NumberedRefusals;

/** The one place that turns what went wrong into an answer, after it is on the record. */
@ApplicationScoped
public class Refusals {
    private static final Logger LOG = System.getLogger(Refusals.class.getName());

    private final Files files;
    private final NumberedRefusals numbered;
    private final AuditTrail trail;

    @Inject
    public Refusals(Files files, NumberedRefusals numbered, AuditTrail trail) {
        this.files = files;
        this.numbered = numbered;
        this.trail = trail;
    }

    /** Records the problem, or the failure of the record itself, and returns what to answer. */
    public ProblemDocument refuse(Access access, Problem problem) {
        RequestId request = access.caller().request();
        try {
            record(access, problem);
        } catch (ProblemException unrecorded) {
            return ProblemDocument.of(unrecorded.problem(), request);
        }
        return ProblemDocument.of(problem, request);
    }

    private void record(Access access, Problem problem) {
        Numbered asked = access.numbered();
        if (asked == null) {
            files.refused(access.caller(), access.action(), access.path(), access.destination(), problem);
        } else {
            numbered.refused(access.caller(), access.action(), asked, problem);
        }
    }

    /** Records and logs a fault of the server, and returns what to answer: nothing but the request id. */
    public ProblemDocument fail(Access access, Throwable fault) {
        if (fault instanceof ProblemException refusal) {
            return refuse(access, refusal.problem());
        }
        RequestId request = access.caller().request();
        LOG.log(Level.ERROR, "Request " + request + " failed", fault);
        try {
            trail.record(failure(access));
        } catch (ProblemException unrecorded) {
            return ProblemDocument.of(unrecorded.problem(), request);
        }
        return ProblemDocument.internal(request);
    }

    private static AuditEvent failure(Access access) {
        return new AuditEvent(
                access.caller(),
                access.action(),
                Outcome.FAILED,
                recorded(access.caller(), access.path()),
                0,
                0,
                recorded(access.caller(), access.destination()),
                0,
                0,
                "",
                0,
                ProblemDocument.INTERNAL,
                access.numbered() == null ? "" : access.numbered().toString());
    }

    private static String recorded(Caller caller, @Nullable NodePath path) {
        return path == null ? "" : RecordedPath.of(caller, path);
    }
}
