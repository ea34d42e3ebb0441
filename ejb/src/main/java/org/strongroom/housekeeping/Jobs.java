package org.strongroom.housekeeping;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import org.strongroom.lock.Locks;
import org.strongroom.persistence.Transactions;
import org.strongroom.sharing.ConfiguredDirectories;
import org.strongroom.store.Sweeper;
import org.strongroom.tree.UsageFolding;
import org.strongroom.upload.Uploads;

/** Makes the configured public directories at the start, then sweeps and folds. */
@Singleton
@Startup
@DependsOn({"SchemaMigration", "AuditJobs"})
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

    @PostConstruct
    void start() {
        directories.make();
    }

    @Schedule(hour = "*", minute = "*", second = "20", persistent = false)
    void foldUsage() {
        usage.run();
    }

    @Schedule(hour = "*", minute = "*/10", persistent = false)
    void endExpiredLocks() {
        transactions.run(() -> locks.sweep());
    }

    @Schedule(hour = "*", minute = "13", persistent = false)
    void sweepUploads() throws IOException {
        uploads.sweep();
    }

    @Schedule(hour = "3", minute = "17", persistent = false)
    void sweepContent() throws IOException {
        sweeper.sweep();
    }
}
