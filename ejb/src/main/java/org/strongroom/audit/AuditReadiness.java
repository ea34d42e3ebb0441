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

    @Inject
    AuditReadiness(NodeJournal journal) {
        this.journal = journal;
    }

    /** Why it takes none, and what helps; empty while it does. */
    public String reason() {
        JournalHealth health = journal.journal().health();
        return switch (health.state()) {
            case RUNNING -> "";
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
