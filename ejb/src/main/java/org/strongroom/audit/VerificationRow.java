package org.strongroom.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.strongroom.auditlog.verify.BadEntryException;
import org.strongroom.auditlog.verify.LogSummary;

/** A verification of a server's log, and what came of it. */
@Entity
@Table(name = "audit_verification")
class VerificationRow {
    private static final int LONGEST = 4000;

    @Id
    @GeneratedValue(generator = "audit_verification_seq")
    @SequenceGenerator(name = "audit_verification_seq", sequenceName = "audit_verification_seq")
    private long id;

    @Column
    private String node;

    @Column
    private String login;

    @Column
    private Instant asked;

    @Column
    private @Nullable Instant finished;

    @Column
    @Enumerated(EnumType.STRING)
    private LogVerification.State state;

    @Column(name = "first_entry")
    private long first;

    @Column(name = "next_entry")
    private long next;

    @Column(name = "bad_entry")
    private long badEntry;

    @Column
    private String words;

    protected VerificationRow() {}

    VerificationRow(String node, String login, Instant now) {
        this.node = node;
        this.login = login;
        this.asked = now;
        this.state = LogVerification.State.WAITING;
        this.badEntry = BadEntryException.NONE;
        this.words = "";
    }

    void begin() {
        state = LogVerification.State.RUNNING;
    }

    /** The server's own log is the first of those that were checked. */
    void holds(List<LogSummary> summaries, Instant now) {
        first = summaries.get(0).removed();
        next = summaries.get(0).records();
        end(
                LogVerification.State.HOLDS,
                summaries.stream().flatMap(summary -> summary.lines().stream()).collect(Collectors.joining("\n")),
                now);
    }

    void isBroken(BadEntryException found, Instant now) {
        badEntry = found.entry();
        end(LogVerification.State.BROKEN, String.valueOf(found.getMessage()), now);
    }

    void fail(String why, Instant now) {
        end(LogVerification.State.FAILED, why, now);
    }

    private void end(LogVerification.State found, String what, Instant now) {
        state = found;
        words = what.length() > LONGEST ? what.substring(0, LONGEST) : what;
        finished = now;
    }

    LogVerification toVerification() {
        return new LogVerification(
                id,
                node,
                login,
                asked,
                Optional.ofNullable(finished),
                state,
                first,
                next,
                badEntry == BadEntryException.NONE ? Optional.empty() : Optional.of(badEntry),
                words);
    }
}
