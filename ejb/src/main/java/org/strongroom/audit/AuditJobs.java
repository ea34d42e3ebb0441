package org.strongroom.audit;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Opens the journal when the server starts, and moves records along each second. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AuditJobs {
    @Inject
    private Drain drain;

    @Inject
    private Shipper shipper;

    @PostConstruct
    void start() {
        move();
    }

    /** Copies changes into the journal, and the journal into rows. */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void move() {
        drain.run();
        shipper.run();
    }
}
