package org.strongroom.tree;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a node was from one instant until another. Only ever added. */
@Entity
@Table(name = "node_history")
class HistoryRow {
    @Id
    @GeneratedValue(generator = "node_history_seq")
    @SequenceGenerator(name = "node_history_seq", sequenceName = "node_history_seq")
    private long id;

    @Column(name = "node_id")
    private long node;

    @Column(name = "parent_id")
    private long parent;

    @Column
    private String name;

    @Column
    private @Nullable String blob;

    @Column
    private long size;

    @Column(name = "media_type")
    private @Nullable String mediaType;

    @Column
    private int version;

    @Column
    private Instant created;

    @Column
    private Instant modified;

    @Column
    private Instant since;

    @Column(name = "since_by")
    private long sinceBy;

    @Column
    private Instant until;

    @Column(name = "until_by")
    private long untilBy;

    /** Whether other content took the place of this; a row that ends by a rename keeps its content. */
    @Column
    private boolean replaced;

    protected HistoryRow() {}

    HistoryRow(
            long node,
            long parent,
            String name,
            @Nullable String blob,
            long size,
            @Nullable String mediaType,
            int version,
            Instant created,
            Instant modified,
            Instant since,
            long sinceBy,
            Change ended) {
        this.node = node;
        this.parent = parent;
        this.name = name;
        this.blob = blob;
        this.size = size;
        this.mediaType = mediaType;
        this.version = version;
        this.created = created;
        this.modified = modified;
        this.since = since;
        this.sinceBy = sinceBy;
        this.until = ended.at();
        this.untilBy = ended.by();
    }

    HistoryRow replaced() {
        replaced = true;
        return this;
    }
}
