package org.strongroom.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;

/** The record of a change, committed with it, on its way to the journal. */
@Entity
@Table(name = "audit_pending")
class PendingRow {
    @Id
    @GeneratedValue(generator = "audit_pending_seq")
    @SequenceGenerator(name = "audit_pending_seq", sequenceName = "audit_pending_seq")
    private long id;

    @Column
    private String node;

    @Column(name = "record")
    private String text;

    protected PendingRow() {}

    PendingRow(String node, byte[] record) {
        this.node = node;
        this.text = new String(record, StandardCharsets.UTF_8);
    }

    long id() {
        return id;
    }

    byte[] record() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
