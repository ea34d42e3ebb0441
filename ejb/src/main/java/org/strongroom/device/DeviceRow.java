package org.strongroom.device;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

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

    protected DeviceRow() {}

    DeviceRow(long person, String name, Secret secret, Instant now) {
        this.person = person;
        this.name = name;
        this.hash = secret.hash();
        this.created = now;
    }

    void revoke(Instant now) {
        hash = null;
        revoked = now;
    }

    boolean accepts(Secret secret) {
        return hash != null && secret.hasHash(hash);
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

    DeviceInventory.Entry toEntry() {
        return new DeviceInventory.Entry(toDevice(), person, revoked);
    }

    Device toDevice() {
        return new Device(id, name, created, lastUsed, lastAddress == null ? "" : lastAddress);
    }
}
