package org.strongroom.device;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.strongroom.identity.Scope;

/** A device password as kept: by its hash, which goes when it is revoked. */
@Entity
@Table(name = "device_password")
class DeviceRow {
    @Id
    @GeneratedValue(generator = "device_password_seq")
    @SequenceGenerator(name = "device_password_seq", sequenceName = "device_password_seq")
    private long id;

    @Column(name = "person_id")
    private long person;

    @Column
    private String name;

    @Column
    private @Nullable String hash;

    @Column
    private Instant created;

    @Column(name = "last_used")
    private @Nullable Instant lastUsed;

    @Column(name = "last_address")
    private @Nullable String lastAddress;

    @Column
    private @Nullable Instant revoked;

    @Column
    private String system;

    @Column(name = "scope_paths")
    private String paths;

    @Column(name = "read_only")
    private boolean readOnly;

    @Column
    private @Nullable Instant expires;

    @Column(name = "first_used")
    private @Nullable Instant firstUsed;

    @Column
    private @Nullable Instant blocked;

    protected DeviceRow() {}

    DeviceRow(long person, DeviceRequest request, Secret secret, Instant now) {
        this.person = person;
        this.name = DeviceName.of(request.name()).text();
        this.system = DeviceName.system(request.system());
        this.paths = StoredScope.paths(request.scope());
        this.readOnly = request.scope().readOnly();
        this.expires = request.expires();
        this.hash = secret.hash();
        this.created = now;
    }

    void revoke(Instant now) {
        hash = null;
        revoked = now;
    }

    void block(Instant now) {
        blocked = blocked == null ? now : blocked;
    }

    void unblock() {
        blocked = null;
    }

    boolean isBlocked() {
        return blocked != null;
    }

    boolean accepts(Secret secret, Instant now) {
        return hash != null && secret.hasHash(hash) && blocked == null && (expires == null || expires.isAfter(now));
    }

    /** Whether it was last used from this network, or not at all yet. */
    boolean isAtHomeIn(String network) {
        return lastAddress == null || Network.of(lastAddress).equals(network);
    }

    Scope scope() {
        return StoredScope.of(paths, readOnly);
    }

    boolean isLiveOf(long owner) {
        return revoked == null && person == owner;
    }

    long id() {
        return id;
    }

    long person() {
        return person;
    }

    String name() {
        return name;
    }

    DeviceInventory.Entry toEntry(Instant now) {
        boolean expired = expires != null && !expires.isAfter(now) && (revoked == null || expires.isBefore(revoked));
        return new DeviceInventory.Entry(toDevice(), person, revoked, expired ? expires : revoked);
    }

    Device toDevice() {
        return new Device(
                id,
                name,
                system,
                scope(),
                created,
                expires,
                firstUsed,
                lastUsed,
                lastAddress == null ? "" : lastAddress,
                blocked);
    }
}
