package org.strongroom.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** How far one node's journal has been shipped: the sequence of the first record that has not. */
@Entity
@Table(name = "audit_watermark")
class WatermarkRow {
    @Id
    private String node;

    @Column
    private long seq;

    protected WatermarkRow() {}

    WatermarkRow(String node) {
        this.node = node;
    }

    String node() {
        return node;
    }

    long next() {
        return seq;
    }

    void advanceTo(long next) {
        seq = next;
    }
}
