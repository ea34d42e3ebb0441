package org.strongroom.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far this house follows one identity provider. */
@Entity
@Table(name = "people_sync")
class SyncRow {
    private static final int LONGEST_FAULT = 1000;

    @Id
    private String issuer;

    @Column(name = "claimed_until")
    private @Nullable Instant claimedUntil;

    @Column
    private @Nullable Instant synced;

    @Column
    private String fault;

    protected SyncRow() {}

    SyncRow(String issuer) {
        this.issuer = issuer;
        this.fault = "";
    }

    /** Takes the next round, unless another server is at it or has just been. */
    boolean claim(Instant now, Duration interval, Duration patience) {
        boolean busy = claimedUntil != null && claimedUntil.isAfter(now);
        boolean fresh =
                synced != null && fault.isEmpty() && synced.plus(interval).isAfter(now);
        if (busy || fresh) {
            return false;
        }
        claimedUntil = now.plus(patience);
        return true;
    }

    void succeeded(Instant now) {
        claimedUntil = null;
        synced = now;
        fault = "";
    }

    void failed(String reason) {
        claimedUntil = null;
        fault = reason.isEmpty() ? "unknown" : reason.substring(0, Math.min(reason.length(), LONGEST_FAULT));
    }

    SyncState toState() {
        return new SyncState(synced, fault);
    }
}
