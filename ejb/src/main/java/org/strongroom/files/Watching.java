package org.strongroom.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.strongroom.access.Right;
import org.strongroom.audit.Action;
import org.strongroom.audit.AuditTrail;
import org.strongroom.identity.Caller;
import org.strongroom.path.NodePath;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

/**
 * Whether somebody may be told that a directory has changed. What has changed is for {@link Browsing} to tell, which
 * judges and records it.
 */
@ApplicationScoped
public class Watching {
    private final Gate gate;
    private final AuditTrail audit;

    @Inject
    Watching(Gate gate, AuditTrail audit) {
        this.gate = gate;
        this.audit = audit;
    }

    /** Lets the caller watch the directory, which is on the record when this returns. */
    public Watch begin(Caller caller, NodePath path) {
        Place place = gate.enterExisting(caller, path);
        if (!place.node().isDirectory()) {
            throw new ProblemException(new Problem.MethodNotAllowed("A file has no members to watch."));
        }
        audit.record(place.event(caller, Action.WATCH, place.node()));
        return watch(caller, place);
    }

    /** The same now; empty when it is there no more, or another is in its place, or the caller may not know of it. */
    public Optional<Watch> again(Caller caller, NodePath path, Watch before) {
        Place place = gate.enter(caller, path);
        return place.exists() && place.node().id() == before.directory()
                ? Optional.of(watch(caller, place))
                : Optional.empty();
    }

    private static Watch watch(Caller caller, Place place) {
        return new Watch(
                place.node().id(),
                Places.recorded(caller, place.spelled()),
                place.standing().may(Right.LIST));
    }
}
