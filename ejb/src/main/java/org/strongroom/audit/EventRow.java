package org.strongroom.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** One record of the journal as a row, for reports. */
@Entity
@Table(name = "audit_event")
@IdClass(EventRow.Key.class)
class EventRow {
    @Id
    private String node;

    @Id
    private long seq;

    @Column
    private Instant time;

    @Column
    private String kind;

    @Column(name = "request_id")
    private String request;

    @Column(name = "person_id")
    private long person;

    @Column
    private String subject;

    @Column
    private String login;

    @Column(name = "claimed_login")
    private String claimedLogin;

    @Column(name = "credential_kind")
    private String credential;

    @Column(name = "credential_id")
    private String credentialId;

    @Column
    private String workstation;

    @Column
    private String address;

    @Column
    private String protocol;

    @Column(name = "user_agent")
    private String userAgent;

    @Column
    private String action;

    @Column
    private String outcome;

    @Column
    private String reason;

    @Column
    private String path;

    @Column(name = "path_hash")
    private long pathHash;

    @Column(name = "object_id")
    private long object;

    @Column
    private int version;

    @Column
    private String destination;

    @Column(name = "destination_hash")
    private long destinationHash;

    @Column(name = "destination_id")
    private long destinationObject;

    @Column
    private long bytes;

    @Column
    private String digest;

    @Column
    private long entries;

    @Column
    private String detail;

    @Column
    private boolean probe;

    protected EventRow() {}

    RecordedEvent toEvent() {
        return new RecordedEvent(
                node,
                seq,
                time,
                request,
                person,
                subject,
                login,
                credential,
                credentialId,
                workstation,
                address,
                protocol,
                userAgent,
                action,
                outcome,
                reason,
                path,
                object,
                version,
                destination,
                destinationObject,
                bytes,
                digest,
                entries,
                detail);
    }

    LogMark toMark() {
        boolean isOwn = action.isEmpty();
        return new LogMark(node, seq, time, isOwn ? kind : action, isOwn ? detail : reason + ": " + detail);
    }

    record Key(String node, long seq) implements Serializable {
        Key() {
            this("", 0);
        }
    }
}
