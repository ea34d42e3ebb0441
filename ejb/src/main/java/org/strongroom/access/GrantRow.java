package org.strongroom.access;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.strongroom.tree.Change;

/** A grant as it is now. */
@Entity
@Table(name = "access_grant")
class GrantRow extends GrantState {
    @Id
    @GeneratedValue(generator = "access_grant_seq")
    @SequenceGenerator(name = "access_grant_seq", sequenceName = "access_grant_seq")
    private long id;

    @Version
    private int revision;

    protected GrantRow() {}

    GrantRow(long node, Principal principal, boolean owner, Terms terms, Change change) {
        super(node, principal, owner, terms, change);
    }

    Grant toGrant() {
        return toGrant(id, revision);
    }
}
