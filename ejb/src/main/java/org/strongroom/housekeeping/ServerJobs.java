package org.strongroom.housekeeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.strongroom.audit.Action;
import org.strongroom.audit.AuditEvent;
import org.strongroom.audit.AuditTrail;
import org.strongroom.identity.Caller;
import org.strongroom.identity.Role;
import org.strongroom.job.Job;
import org.strongroom.job.JobRegister;
import org.strongroom.job.JobState;
import org.strongroom.job.JobTimers;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

/**
 * What this server does by itself, for administrators. Every question is on the record before its answer, and every run
 * before it begins. A caller without the role gets a {@link Problem.Forbidden}.
 */
@ApplicationScoped
public class ServerJobs {
    private final JobRegister register;
    private final JobTimers timers;
    private final AuditTrail trail;

    @Inject
    ServerJobs(JobRegister register, JobTimers timers, AuditTrail trail) {
        this.register = register;
        this.timers = timers;
        this.trail = trail;
    }

    /** How all jobs do, by name. */
    public List<JobState> list(Caller caller) {
        caller.require(Role.ADMIN);
        trail.record(AuditEvent.done(caller, Action.LIST_JOBS));
        return register.states();
    }

    /**
     * Begins a run, which goes on in the background.
     *
     * @throws ProblemException with {@link Problem.NotFound} for a job that is none, and {@link Problem.Conflict} for one
     *     that nobody may start or that runs already
     */
    public void start(Caller caller, String name) {
        caller.require(Role.ADMIN);
        Job job = register.find(name).orElseThrow(() -> new ProblemException(new Problem.NotFound()));
        JobState state = job.state();
        if (!state.startable()) {
            throw new ProblemException(new Problem.Conflict("The job " + name + " runs by itself alone."));
        }
        if (state.running().isPresent()) {
            throw new ProblemException(
                    new Problem.Conflict("The job " + name + " is running already. Wait until it has ended."));
        }
        trail.record(AuditEvent.done(caller, Action.RUN_JOB).detail("job " + name));
        timers.start(job);
    }
}
