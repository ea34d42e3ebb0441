package org.strongroom.report.job;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/** Runs what waits or is due: jobs within seconds, schedules within a minute, one of each at a time on this server. */
@Singleton
@Startup
@DependsOn("AuditJobs")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReportTimers {
    @Inject
    private ReportJobs jobs;

    @Inject
    private ReportSchedules schedules;

    private final AtomicBoolean jobRuns = new AtomicBoolean();
    private final AtomicBoolean scheduleRuns = new AtomicBoolean();

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void runJobs() {
        runAll(jobRuns, jobs::runNext);
    }

    @Schedule(hour = "*", minute = "*", second = "40", persistent = false)
    void runSchedules() {
        runAll(scheduleRuns, schedules::runNext);
    }

    private static void runAll(AtomicBoolean running, BooleanSupplier next) {
        if (running.compareAndSet(false, true)) {
            try {
                while (next.getAsBoolean()) {
                    // until nothing waits
                }
            } finally {
                running.set(false);
            }
        }
    }
}
