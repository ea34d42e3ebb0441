package org.strongroom.live;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
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
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.strongroom.job.Job;
import org.strongroom.job.JobRegister;

/** Runs the rounds of {@link LiveChanges}, and hangs up when the server is told to stop, so that it need not wait. */
@Singleton
@Startup
@DependsOn("AuditJobs")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LiveTimer {
    private static final Logger LOG = System.getLogger(LiveTimer.class.getName());
    private static final Duration REST = Duration.ofMillis(500);

    @Inject
    private LiveChanges changes;

    @Inject
    private JobRegister register;

    @Inject
    private InstantSource clock;

    @Resource
    private TimerService timers;

    private @Nullable Job telling;

    private final Thread farewell = new Thread(() -> changes.endAll(), "live-changes-end");

    @PostConstruct
    void start() {
        Runtime.getRuntime().addShutdownHook(farewell);
        telling = register.add("tell-changes", Job.Work.always(changes::run));
        again();
    }

    @PreDestroy
    void stop() {
        changes.endAll();
        try {
            Runtime.getRuntime().removeShutdownHook(farewell);
        } catch (IllegalStateException e) {
            LOG.log(Level.DEBUG, "The server stops already", e);
        }
    }

    @Timeout
    void round() {
        if (telling != null) {
            telling.run();
            telling.due(clock.instant().plus(REST));
        }
        again();
    }

    private void again() {
        timers.createSingleActionTimer(REST.toMillis(), new TimerConfig(null, false));
    }
}
