package org.strongroom.siem;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** How far one server's events have arrived: the sequence of the last one. */
@Entity
@Table(name = "siem_mark")
class MarkRow {
    @Id
    private String node;

    @Column
    private long seq;

    protected MarkRow() {}

    MarkRow(String node, long seq) {
        this.node = node;
        this.seq = seq;
    }

    long sequence() {
        return seq;
    }
}
