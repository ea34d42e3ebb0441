package org.strongroom.leaver;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody who left. */
@Entity
@Table(name = "leaver")
class LeaverRow {
    @Id
    @Column(name = "person_id")
    private long person;

    @Column(name = "successor_id")
    private @Nullable Long successor;

    @Column
    private Instant since;

    @Column(name = "by_person")
    private long by;

    @Column(name = "handed_node")
    private @Nullable Long handedNode;

    @Column(name = "handed_as")
    private String handedAs;

    protected LeaverRow() {}

    LeaverRow(long person, long by, Instant now) {
        this.person = person;
        this.by = by;
        this.since = now;
        this.handedAs = "";
    }

    void hand(long newSuccessor, long node, String name) {
        successor = newSuccessor;
        handedNode = node;
        handedAs = name;
    }

    boolean isHanded() {
        return handedNode != null;
    }

    long person() {
        return person;
    }

    @Nullable
    Long successor() {
        return successor;
    }

    Instant since() {
        return since;
    }

    long by() {
        return by;
    }

    @Nullable
    Long handedNode() {
        return handedNode;
    }

    String handedAs() {
        return handedAs;
    }
}
