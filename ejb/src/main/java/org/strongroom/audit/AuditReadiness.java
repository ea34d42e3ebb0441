package org.strongroom.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.strongroom.auditlog.JournalHealth;

/**
 * Whether this server's journal takes records, without which nothing may be read or changed. Told to anybody, so it
 * names no file and no person.
 */
@ApplicationScoped
public class AuditReadiness {
    private final NodeJournal journal;
    private final CommittedChanges committed;

    @Inject
    AuditReadiness(NodeJournal journal, CommittedChanges committed) {
        this.journal = journal;
        this.committed = committed;
    }

    /** Why it takes none, and what helps; empty while it does. */
    public String reason() {
        JournalHealth health = journal.journal().health();
        return switch (health.state()) {
            case RUNNING ->
                committed.isStuck()
                        ? "Records of changes do not get from the database into the audit log, so nothing may be changed."
                                + " Look into the server's log for the job copy-records."
                        : "";
            case STALLED -> "The disk of the audit log does not confirm; it goes on when it does.";
            case SUSPENDED ->
                "The audit log cannot be written, " + health.usableBytes()
                        + " bytes are free; it tries again each second.";
            case DEAD ->
                "The disk of the audit log has failed to keep what was written. Look at the disk, then restart.";
            case CLOSED -> "The server is stopping.";
        };
    }
}
