package org.strongroom.audit;

/**
 * Proof that an access is on the record. Whoever hands out content needs one, and only {@link AuditTrail} makes them.
 */
public final class Receipt {
    private final AuditEvent event;

    Receipt(AuditEvent event) {
        this.event = event;
    }

    AuditEvent event() {
        return event;
    }
}
