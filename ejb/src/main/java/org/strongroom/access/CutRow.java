package org.strongroom.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.strongroom.tree.Change;

/** How long inheritance was cut at a node; it gets its end once. */
@Entity
@Table(name = "access_cut")
class CutRow {
    @Id
    @GeneratedValue(generator = "access_cut_seq")
    @SequenceGenerator(name = "access_cut_seq", sequenceName = "access_cut_seq")
    private long id;

    @Column(name = "node_id")
    private long node;

    @Column
    private Instant since;

    @Column(name = "since_by")
    private long by;

    @Column
    private @Nullable Instant until;

    @Column(name = "until_by")
    private long untilBy;

    protected CutRow() {}

    CutRow(long node, Change begun) {
        this.node = node;
        this.since = begun.at();
        this.by = begun.by();
    }

    void end(Change change) {
        until = change.at();
        untilBy = change.by();
    }

    Cut toCut() {
        return new Cut(
                node, new Change(by, since), Optional.ofNullable(until).map(instant -> new Change(untilBy, instant)));
    }
}
