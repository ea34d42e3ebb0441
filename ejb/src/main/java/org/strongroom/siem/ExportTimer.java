package org.strongroom.siem;

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
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.strongroom.audit.EventFeed;
import org.strongroom.job.Job;
import org.strongroom.job.JobRegister;

/** Passes events on while the server runs, where the setting {@code strongroom.siem} names a target. */
@Singleton
@Startup
@DependsOn("AuditJobs")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ExportTimer {
    private static final Duration REST = Duration.ofSeconds(1);
    private static final Duration REST_AFTER_FAILURE = Duration.ofSeconds(15);

    @Inject
    private EventFeed feed;

    @Inject
    private Mark mark;

    @Inject
    private JobRegister register;

    @Inject
    private InstantSource clock;

    @Inject
    @ConfigProperty(name = "strongroom.siem", defaultValue = "none")
    private String setting;

    @Resource
    private TimerService timers;

    private @Nullable Target target;
    private @Nullable Job passing;

    @PostConstruct
    void start() {
        if (!setting.equals("none")) {
            Target opened = Target.of(setting, feed.node());
            target = opened;
            Export export = new Export(feed, mark, opened, clock);
            passing = register.add("pass-on-events", Job.Work.always(export::run));
            again(REST);
        }
    }

    @PreDestroy
    void stop() throws IOException {
        if (target != null) {
            target.close();
        }
    }

    @Timeout
    void passOn() {
        Duration rest = passing != null && passing.run() ? REST : REST_AFTER_FAILURE;
        again(rest);
    }

    private void again(Duration rest) {
        if (passing != null) {
            passing.due(clock.instant().plus(rest));
        }
        timers.createSingleActionTimer(rest.toMillis(), new TimerConfig(null, false));
    }
}
