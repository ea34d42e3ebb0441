package org.strongroom.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.strongroom.tree.Change;

/** How a grant was from one instant until another. Only ever added. */
@Entity
@Table(name = "access_grant_history")
class PastGrantRow extends GrantState {
    private static final int NO_REVISION = -1;

    @Id
    @GeneratedValue(generator = "access_grant_history_seq")
    @SequenceGenerator(name = "access_grant_history_seq", sequenceName = "access_grant_history_seq")
    private long id;

    @Column(name = "grant_id")
    private long grant;

    @Column
    private Instant until;

    @Column(name = "until_by")
    private long untilBy;

    protected PastGrantRow() {}

    PastGrantRow(Grant past, Change ended) {
        super(
                past.node(),
                past.principal(),
                past.owner(),
                new Terms(past.level(), past.expires(), past.note()),
                new Change(past.by(), past.since()));
        grant = past.id();
        until = ended.at();
        untilBy = ended.by();
    }

    /** As it was then; it has no revision any more. */
    Grant toGrant() {
        return toGrant(grant, NO_REVISION);
    }

    PastGrant toPastGrant() {
        return new PastGrant(toGrant(), until, untilBy);
    }
}
