package org.strongroom.access;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.strongroom.tree.Change;

/** What is kept of a grant while it holds and after. */
@MappedSuperclass
abstract class GrantState {
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
    private long by;

    protected GrantState() {}

    GrantState(long node, Principal principal, boolean owner, Terms terms, Change change) {
        this.node = node;
        this.kind = (short) principal.kind().ordinal();
        this.principal = principal.id();
        this.owner = owner;
        become(terms, change);
    }

    final void become(Terms terms, Change change) {
        level = (short) terms.level().ordinal();
        expires = terms.expires();
        note = terms.note();
        since = change.at();
        by = change.by();
    }

    final Grant toGrant(long id, int revision) {
        return new Grant(
                id,
                node,
                new Principal(Principal.Kind.values()[kind], principal),
                Level.values()[level],
                owner,
                expires,
                note,
                by,
                since,
                revision);
    }
}
