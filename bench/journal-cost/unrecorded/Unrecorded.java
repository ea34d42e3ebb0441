package org.strongroom.audit;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.time.InstantSource;
import org.strongroom.persistence.Database;
import org.strongroom.persistence.Transactions;

/** An audit trail that records no access: only {@code bench/journal-cost.py} puts it into a copy of the EAR. */
@Alternative
@Priority(1)
@ApplicationScoped
public class Unrecorded extends AuditTrail {
    @Inject
    Unrecorded(
            NodeJournal journal,
            CommittedChanges committed,
            Database database,
            Transactions transactions,
            InstantSource clock) {
        super(journal, committed, database, transactions, clock);
    }

    @Override
    public Receipt record(AuditEvent event) {
        return new Receipt(event, 0);
    }

    @Override
    public void ended(Receipt receipt, long bytesSent, boolean complete) {}
}
