package org.strongroom.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A hold, also after it was released. */
@Entity
@Table(name = "audit_hold")
class HoldRow {
    @Id
    @GeneratedValue(generator = "audit_hold_seq")
    @SequenceGenerator(name = "audit_hold_seq", sequenceName = "audit_hold_seq")
    private long id;

    @Column
    private Instant since;

    @Column
    private String reason;

    @Column
    private Instant placed;

    @Column
    private String login;

    @Column
    private @Nullable Instant released;

    protected HoldRow() {}

    HoldRow(Instant since, String reason, Instant placed, String login) {
        this.since = since;
        this.reason = reason;
        this.placed = placed;
        this.login = login;
    }

    void release(Instant now) {
        released = now;
    }

    boolean isLive() {
        return released == null;
    }

    Hold toHold() {
        return new Hold(id, since, reason, placed, login);
    }
}
