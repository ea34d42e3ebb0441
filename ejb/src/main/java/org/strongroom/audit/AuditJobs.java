package org.strongroom.audit;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import org.strongroom.job.Job;
import org.strongroom.job.JobRegister;

/**
 * Opens the journal when the server starts, and moves records along, with half a second of rest between two rounds. Copying
 * does not wait for rows, of which there may be millions to make once.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AuditJobs {
    private static final Logger LOG = System.getLogger(AuditJobs.class.getName());
    private static final String COPY = "copy-records";
    private static final String SHIP = "make-rows";
    private static final Duration REST = Duration.ofMillis(500);

    @Inject
    private NodeJournal journal;

    @Inject
    private Drain drain;

    @Inject
    private Shipper shipper;

    @Inject
    private JobRegister register;

    @Inject
    private InstantSource clock;

    @Resource
    private TimerService timers;

    /** Fails, and the deployment with it, when the journal does not open. */
    @PostConstruct
    void start() {
        journal.journal();
        register.add(COPY, Job.Work.always(drain::run));
        register.add(SHIP, Job.Work.always(shipper::run));
        move(COPY);
        move(SHIP);
    }

    /**
     * Leaves nothing waiting in the database, where this server would no longer know it; what cannot be copied now is copied
     * after the next start.
     */
    @PreDestroy
    void stop() {
        try {
            drain.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Some records of changes wait in the database for the next start", e);
        }
    }

    @Timeout
    void move(Timer timer) {
        move((String) timer.getInfo());
    }

    private void move(String name) {
        register.find(name).ifPresent(job -> {
            job.run();
            job.due(clock.instant().plus(REST));
        });
        timers.createSingleActionTimer(REST.toMillis(), new TimerConfig(name, false));
    }
}
