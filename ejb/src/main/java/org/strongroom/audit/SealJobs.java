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

/** Seals the log each second, and chains the heads of all nodes each minute, also when nothing happened. */
@Singleton
@Startup
@DependsOn("AuditJobs")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SealJobs {
    private static final String SEAL = "seal";
    private static final String CHAIN = "chain";
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Inject
    private Seals seals;

    @Resource
    private TimerService timers;

    @PostConstruct
    void start() {
        seals.seal();
        seals.chain();
        begin(SEAL, SECOND);
        begin(CHAIN, MINUTE);
    }

    @Timeout
    void run(Timer timer) {
        if (SEAL.equals(timer.getInfo())) {
            seals.seal();
            begin(SEAL, SECOND);
        } else {
            seals.chain();
            begin(CHAIN, MINUTE);
        }
    }

    private void begin(String job, Duration rest) {
        timers.createSingleActionTimer(rest.toMillis(), new TimerConfig(job, false));
    }
}
