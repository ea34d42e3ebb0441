package org.strongroom.job;

import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.ScheduleExpression;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Runs jobs by the clock, or when they are asked for, each in a thread of its own. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JobTimers {
    @Inject
    private JobRegister register;

    @Resource
    private TimerService timers;

    /** Runs the job by this calendar, in the time zone of the server, until the server stops. */
    public void schedule(Job job, ScheduleExpression calendar) {
        planned(job, timers.createCalendarTimer(calendar, new TimerConfig(job.name(), false)));
    }

    /** Begins a run of the job at once, and does not wait for it. */
    public void start(Job job) {
        timers.createSingleActionTimer(0, new TimerConfig(job.name(), false));
    }

    @Timeout
    void run(Timer timer) {
        register.find((String) timer.getInfo()).ifPresent(job -> {
            if (timer.isCalendarTimer()) {
                planned(job, timer);
            }
            job.run();
        });
    }

    private static void planned(Job job, Timer calendar) {
        job.due(calendar.getNextTimeout().toInstant());
    }
}
