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
    private static final long OVERHEAD = 300;

    @Id
    @GeneratedValue(generator = "audit_pending_seq")
    @SequenceGenerator(name = "audit_pending_seq", sequenceName = "audit_pending_seq")
    private long id;

    @Column
    private String node;

    @Column
    private long since;

    @Column(name = "record")
    private String text;

    @Column
    private String seal;

    protected PendingRow() {}

    private PendingRow(String node, long since, byte[] record, String seal) {
        this.node = node;
        this.since = since;
        this.text = new String(record, StandardCharsets.UTF_8);
        this.seal = seal;
    }

    /**
     * A record with its seal.
     *
     * @param since how many records the node's journal has, so that the copy will be behind them
     */
    static PendingRow sealed(ChangeSeal seal, String node, long since, byte[] record) {
        return new PendingRow(node, since, record, seal.of(node, since, record));
    }

    long id() {
        return id;
    }

    long since() {
        return since;
    }

    /** About how much memory it takes. */
    long bytes() {
        return text.length() + OVERHEAD;
    }

    boolean isProvenBy(ChangeSeal with) {
        return with.isOf(seal, node, since, record());
    }

    byte[] record() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
