package org.strongroom.device;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A device password that somebody has asked for, and a workstation may fetch. */
@Entity
@Table(name = "enrolment")
class EnrolmentRow {
    @Id
    private String hash;

    @Column(name = "person_id")
    private long person;

    @Column
    private String name;

    @Column
    private String system;

    @Column(name = "scope_paths")
    private String paths;

    @Column(name = "read_only")
    private boolean readOnly;

    @Column(name = "device_expires")
    private @Nullable Instant deviceExpires;

    @Column
    private Instant expires;

    protected EnrolmentRow() {}

    EnrolmentRow(Secret code, long person, DeviceRequest request, Instant expires) {
        this.hash = code.hash();
        this.person = person;
        this.name = DeviceName.of(request.name()).text();
        this.system = DeviceName.system(request.system());
        this.paths = StoredScope.paths(request.scope());
        this.readOnly = request.scope().readOnly();
        this.deviceExpires = request.expires();
        this.expires = expires;
    }

    boolean isGood(Instant now) {
        return expires.isAfter(now);
    }

    long person() {
        return person;
    }

    DeviceRequest toRequest() {
        return new DeviceRequest(name, system, StoredScope.of(paths, readOnly), deviceExpires);
    }
}
