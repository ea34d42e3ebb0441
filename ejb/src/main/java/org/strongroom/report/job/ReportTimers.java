package org.strongroom.report.job;

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
import org.strongroom.report.Spool;

/** Runs what waits or is due: jobs within seconds, schedules within a minute, one of each at a time on this server. */
@Singleton
@Startup
@DependsOn({"AuditJobs", "JobTimers"})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReportTimers {
    @Inject
    private ReportJobs jobs;

    @Inject
    private ReportSchedules schedules;

    @Inject
    private Spool spool;

    @Inject
    private JobRegister register;

    @Inject
    private JobTimers timers;

    @PostConstruct
    void start() {
        spool.clear();
        timers.schedule(
                register.add("run-reports", Job.Work.untilDone(jobs::runNext)),
                new ScheduleExpression().hour("*").minute("*").second("*/2"));
        timers.schedule(
                register.add("run-schedules", Job.Work.untilDone(schedules::runNext)),
                new ScheduleExpression().hour("*").minute("*").second("40"));
    }
}
