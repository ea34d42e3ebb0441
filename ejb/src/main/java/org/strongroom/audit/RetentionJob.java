package org.strongroom.audit;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;

/** Removes from this server's log what need not be kept, each night. */
@Singleton
@Startup
@DependsOn("AuditJobs")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RetentionJob {
    @Inject
    private Retention retention;

    @Schedule(hour = "2", minute = "47", persistent = false)
    void run() throws IOException {
        retention.run();
    }
}
