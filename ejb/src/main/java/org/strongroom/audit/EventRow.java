package org.strongroom.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.strongroom.auditlog.JournalRecord;

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

    protected EventRow() {}

    /** A text that is longer than its column is clipped: one odd record must not hold up those behind it. */
    EventRow(String node, JournalRecord record) {
        Members members = new Members(record.members());
        this.node = node;
        this.seq = record.sequence();
        this.time = members.time();
        this.kind = members.text("kind", 16);
        this.request = members.text("request", 64);
        this.person = members.number("person");
        this.subject = members.text("subject", 255);
        this.login = members.text("login", 255);
        this.credential = members.text("credential", 32);
        this.credentialId = members.text("credentialId", 64);
        this.workstation = members.text("workstation", 255);
        this.address = members.text("address", 64);
        this.protocol = members.text("protocol", 16);
        this.userAgent = members.text("userAgent", 255);
        this.action = members.text("action", 32);
        this.outcome = members.text("outcome", 16);
        this.reason = members.text("reason", 64);
        this.path = members.text("path", 32768);
        this.pathHash = PathHash.of(path);
        this.object = members.number("object");
        this.version = (int) members.number("version");
        this.destination = members.text("destination", 32768);
        this.destinationHash = PathHash.of(destination);
        this.destinationObject = members.number("destinationObject");
        this.bytes = members.number("bytes");
        this.digest = members.text("digest", 64);
        this.entries = members.number("entries");
        this.detail = members.text("detail", 4096);
    }

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

    record Key(String node, long seq) implements Serializable {
        Key() {
            this("", 0);
        }
    }
}
