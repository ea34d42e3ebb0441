package org.strongroom.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A session that the identity provider has ended. */
@Entity
@Table(name = "ended_session")
class EndedSessionRow {
    @Id
    private String sid;

    @Column
    private Instant ended;

    protected EndedSessionRow() {}

    EndedSessionRow(String sid, Instant ended) {
        this.sid = sid;
        this.ended = ended;
    }
}
