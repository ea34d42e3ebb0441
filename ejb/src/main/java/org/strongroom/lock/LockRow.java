package org.strongroom.lock;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.strongroom.persistence.SqlQuery;

/** One lock that is held until it expires. */
@Entity
@Table(name = "node_lock")
class LockRow {
    static final String COLUMNS = "token, node_id, exclusive, infinite, owner, person_id, holder, expires";

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

    /** Reads the {@link #COLUMNS}. */
    static LockRow read(ResultSet row) throws SQLException {
        LockRow lock = new LockRow();
        lock.token = row.getString(1);
        lock.node = row.getLong(2);
        lock.exclusive = row.getBoolean(3);
        lock.infinite = row.getBoolean(4);
        lock.owner = row.getString(5);
        lock.person = row.getLong(6);
        lock.holder = row.getString(7);
        lock.expires = SqlQuery.instant(row, 8);
        return lock;
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
