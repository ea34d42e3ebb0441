package org.strongroom.audit;

import jakarta.annotation.PostConstruct;
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
import java.time.Duration;
import java.time.InstantSource;
import org.strongroom.job.Job;
import org.strongroom.job.JobRegister;

/** Seals the log each second, and chains the heads of all nodes each minute, also when nothing happened. */
@Singleton
@Startup
@DependsOn("AuditJobs")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SealJobs {
    private static final String SEAL = "seal-log";
    private static final String CHAIN = "chain-heads";
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Inject
    private Seals seals;

    @Inject
    private JobRegister register;

    @Inject
    private InstantSource clock;

    @Resource
    private TimerService timers;

    @PostConstruct
    void start() {
        register.add(SEAL, Job.Work.always(seals::trySeal));
        register.add(CHAIN, Job.Work.always(seals::chain));
        run(SEAL);
        run(CHAIN);
    }

    @Timeout
    void run(Timer timer) {
        run((String) timer.getInfo());
    }

    private void run(String name) {
        Duration rest = SEAL.equals(name) ? SECOND : MINUTE;
        register.find(name).ifPresent(job -> {
            job.run();
            job.due(clock.instant().plus(rest));
        });
        timers.createSingleActionTimer(rest.toMillis(), new TimerConfig(name, false));
    }
}
