package org.strongroom.housekeeping;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
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
import org.strongroom.lock.Locks;
import org.strongroom.persistence.Transactions;
import org.strongroom.sharing.ConfiguredDirectories;
import org.strongroom.store.Sweeper;
import org.strongroom.tree.UsageFolding;
import org.strongroom.upload.Uploads;

/** Makes the configured public directories at the start, then sweeps and folds. */
@Singleton
@Startup
@DependsOn({"SchemaMigration", "AuditJobs", "JobTimers"})
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Jobs {
    @Inject
    private ConfiguredDirectories directories;

    @Inject
    private Locks locks;

    @Inject
    private Sweeper sweeper;

    @Inject
    private UsageFolding usage;

    @Inject
    private Uploads uploads;

    @Inject
    private Transactions transactions;

    @Inject
    private JobRegister register;

    @Inject
    private JobTimers timers;

    @PostConstruct
    void start() {
        directories.make();
        schedule("fold-usage", usage::run, calendar("*", "*").second("20"));
        schedule("end-locks", () -> transactions.run(() -> locks.sweep()), calendar("*", "*/10"));
        schedule("sweep-uploads", uploads::sweep, calendar("*", "13"));
        schedule("sweep-content", sweeper::sweep, calendar("3", "17"));
    }

    private void schedule(String name, Job.Chore chore, ScheduleExpression calendar) {
        timers.schedule(register.addStartable(name, Job.Work.always(chore)), calendar);
    }

    private static ScheduleExpression calendar(String hour, String minute) {
        return new ScheduleExpression().hour(hour).minute(minute);
    }
}
