package org.strongroom.audit;

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

/** Verifies this server's log: within seconds when an auditor asks, and by itself when it is due. */
@Singleton
@Startup
@DependsOn("AuditJobs")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class VerificationJob {
    @Inject
    private LogVerifications verifications;

    private final AtomicBoolean running = new AtomicBoolean();

    @Schedule(hour = "*", minute = "*/10", second = "20", persistent = false)
    void askIfDue() {
        verifications.askIfDue();
    }

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void run() {
        if (running.compareAndSet(false, true)) {
            try {
                while (verifications.runNext()) {
                    // until none waits
                }
            } finally {
                running.set(false);
            }
        }
    }
}
