package org.strongroom.audit;

/**
 * Proof that an access is on the record. Whoever hands out content needs one, and only {@link AuditTrail} makes them.
 */
public final class Receipt {
    private final AuditEvent event;
    private final long sequence;

    Receipt(AuditEvent event, long sequence) {
        this.event = event;
        this.sequence = sequence;
    }

    AuditEvent event() {
        return event;
    }

    /** Where in this node's journal the access stands. */
    public long sequence() {
        return sequence;
    }
}
