package org.strongroom.lock;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** One lock that is held until it expires. */
@Entity
@Table(name = "node_lock")
class LockRow {
    private static final int LONGEST_NAME = 255;

    @Id
    private String token;

    @Column(name = "node_id")
    private long node;

    @Column
    private boolean exclusive;

    @Column
    private boolean infinite;

    @Column
    private String owner;

    @Column(name = "person_id")
    private long person;

    @Column
    private String holder;

    @Column
    private Instant expires;

    protected LockRow() {}

    LockRow(long node, LockRequest request, long person, String holder, Instant expires) {
        this.token = "urn:uuid:" + UUID.randomUUID();
        this.node = node;
        this.exclusive = request.scope() == LockScope.EXCLUSIVE;
        this.infinite = request.infinite();
        this.owner = request.owner();
        this.person = person;
        this.holder = holder.length() > LONGEST_NAME ? holder.substring(0, LONGEST_NAME) : holder;
        this.expires = expires;
    }

    void refresh(Instant until) {
        expires = until;
    }

    HeldLock toLock(Instant now) {
        return new HeldLock(
                token,
                node,
                exclusive ? LockScope.EXCLUSIVE : LockScope.SHARED,
                infinite,
                owner,
                person,
                holder,
                expires,
                Duration.between(now, expires));
    }
}
