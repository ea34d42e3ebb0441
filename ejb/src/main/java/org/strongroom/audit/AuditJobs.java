package org.strongroom.audit;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;

/** Opens the journal when the server starts, and moves records along, with half a second of rest between two rounds. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AuditJobs {
    private static final Logger LOG = System.getLogger(AuditJobs.class.getName());
    private static final Duration REST = Duration.ofMillis(500);

    @Inject
    private NodeJournal journal;

    @Inject
    private Drain drain;

    @Inject
    private Shipper shipper;

    @Resource
    private TimerService timers;

    /** Fails, and the deployment with it, when the journal does not open. */
    @PostConstruct
    void start() {
        journal.journal();
        move();
    }

    /** Copies changes into the journal, and the journal into rows. */
    @Timeout
    void move() {
        try {
            drain.run();
            shipper.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Records wait to be copied; the next round tries again", e);
        }
        timers.createSingleActionTimer(REST.toMillis(), new TimerConfig(null, false));
    }
}
