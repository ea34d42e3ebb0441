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

/** Removes from this server's log what need not be kept, each night; nobody chooses another moment. */
@Singleton
@Startup
@DependsOn({"AuditJobs", "JobTimers"})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RetentionJob {
    @Inject
    private Retention retention;

    @Inject
    private JobRegister register;

    @Inject
    private JobTimers timers;

    @PostConstruct
    void start() {
        timers.schedule(
                register.add("remove-old-records", Job.Work.always(retention::run)),
                new ScheduleExpression().hour("2").minute("47"));
    }
}
