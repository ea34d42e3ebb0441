package org.strongroom.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The newest tree head of one node, for the others. */
@Entity
@Table(name = "audit_head")
class HeadRow {
    @Id
    private String node;

    @Column
    private String checkpoint;

    protected HeadRow() {}

    HeadRow(String node, String checkpoint) {
        this.node = node;
        this.checkpoint = checkpoint;
    }

    String checkpoint() {
        return checkpoint;
    }
}
