package org.strongroom.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.strongroom.tree.Change;

/** How a grant was from one instant until another. Only ever added. */
@Entity
@Table(name = "access_grant_history")
class PastGrantRow {
    @Id
    @GeneratedValue(generator = "access_grant_history_seq")
    @SequenceGenerator(name = "access_grant_history_seq", sequenceName = "access_grant_history_seq")
    private long id;

    @Column(name = "grant_id")
    private long grant;

    @Column(name = "node_id")
    private long node;

    @Column
    private short kind;

    @Column(name = "principal_id")
    private long principal;

    @Column
    private short level;

    @Column
    private boolean owner;

    @Column
    private @Nullable Instant expires;

    @Column
    private String note;

    @Column
    private Instant since;

    @Column(name = "since_by")
    private long sinceBy;

    @Column
    private Instant until;

    @Column(name = "until_by")
    private long untilBy;

    protected PastGrantRow() {}

    PastGrantRow(Grant past, Change ended) {
        grant = past.id();
        node = past.node();
        kind = (short) past.principal().kind().ordinal();
        principal = past.principal().id();
        level = (short) past.level().ordinal();
        owner = past.owner();
        expires = past.expires();
        note = past.note();
        since = past.since();
        sinceBy = past.by();
        until = ended.at();
        untilBy = ended.by();
    }

    /** As it was then; it has no revision any more. */
    Grant toGrant() {
        return new Grant(
                grant,
                node,
                new Principal(Principal.Kind.values()[kind], principal),
                Level.values()[level],
                owner,
                expires,
                note,
                sinceBy,
                since,
                -1);
    }

    PastGrant toPastGrant() {
        return new PastGrant(toGrant(), until, untilBy);
    }
}
