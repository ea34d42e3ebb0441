package org.strongroom.audit;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.ScheduleExpression;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.strongroom.job.Job;
import org.strongroom.job.JobRegister;
import org.strongroom.job.JobTimers;

/** Verifies this server's log: within seconds when an auditor asks, and by itself when it is due. */
@Singleton
@Startup
@DependsOn({"AuditJobs", "JobTimers"})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class VerificationJob {
    @Inject
    private LogVerifications verifications;

    @Inject
    private JobRegister register;

    @Inject
    private JobTimers timers;

    @PostConstruct
    void start() {
        timers.schedule(
                register.add("plan-verification", Job.Work.always(verifications::askIfDue)),
                new ScheduleExpression().hour("*").minute("*/10").second("20"));
        timers.schedule(
                register.add("verify-log", Job.Work.untilDone(verifications::runNext)),
                new ScheduleExpression().hour("*").minute("*").second("*/2"));
    }
}
