package org.strongroom.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.strongroom.auditlog.head.KeyRotation;
import org.strongroom.auditlog.head.LogProofs;
import org.strongroom.auditlog.merkle.Hash;
import org.strongroom.auditlog.note.SigningKey;
import org.strongroom.identity.Caller;
import org.strongroom.identity.Role;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

/**
 * Whether the log is complete and unaltered, for auditors alone. Every question is on the record before its answer. A
 * caller without the role gets a {@link Problem.Forbidden}.
 */
@ApplicationScoped
public class LogIntegrity {
    private final NodeJournal journal;
    private final Seals seals;
    private final AuditTrail trail;
    private final LogVerifications verifications;

    @Inject
    LogIntegrity(NodeJournal journal, Seals seals, AuditTrail trail, LogVerifications verifications) {
        this.journal = journal;
        this.seals = seals;
        this.trail = trail;
        this.verifications = verifications;
    }

    /** What is known now. */
    public Integrity show(Caller caller) {
        begin(caller, Role.AUDITOR, Action.SHOW_INTEGRITY, "");
        return integrity();
    }

    /**
     * Asks for a verification of journal, tiles, heads and the rows of the database. It runs in the background, for some
     * seconds a million records; {@link Integrity#pending} tells of it until {@link Integrity#verified} does.
     */
    public Integrity verify(Caller caller) {
        caller.require(Role.AUDITOR);
        verifications.ask(caller);
        seals.seal();
        return integrity();
    }

    /**
     * Proves that an entry is in the log.
     *
     * @throws ProblemException with {@link Problem.BadRequest} when the newest head does not cover it
     */
    public Proof inclusion(Caller caller, long entry) {
        return prove(caller, "entry " + entry, proofs -> {
            Hash leaf = proofs.leaf(entry);
            return new Proof(proofs.head(), entry, Optional.of(leaf), proofs.inclusion(entry));
        });
    }

    /**
     * Proves that the log begins with the one of a smaller size.
     *
     * @throws ProblemException with {@link Problem.BadRequest} when there is no such smaller one
     */
    public Proof consistency(Caller caller, long size) {
        return prove(
                caller,
                "size " + size,
                proofs -> new Proof(proofs.head(), size, Optional.empty(), proofs.consistency(size)));
    }

    /** Gives the log a new key, for administrators. */
    public synchronized KeyRotation rotate(Caller caller) {
        begin(caller, Role.ADMIN, Action.ROTATE_KEY, "");
        try {
            return journal.rotate(SigningKey.generate(journal.firstKey().name()));
        } catch (IOException e) {
            throw new UncheckedIOException("The key of the audit log was not rotated", e);
        }
    }

    private void begin(Caller caller, Role role, Action action, String detail) {
        caller.require(role);
        trail.record(AuditEvent.done(caller, action).detail(detail));
    }

    private Integrity integrity() {
        return prove(proofs -> new Integrity(
                journal.firstKey().toString(),
                proofs.head(),
                seals.state(),
                verifications.last(),
                verifications.pending()));
    }

    /** On the record when it can be proved, before this returns; what cannot be is refused. */
    private Proof prove(Caller caller, String what, Question<Proof> question) {
        caller.require(Role.AUDITOR);
        Proof proof = prove(question);
        trail.record(AuditEvent.done(caller, Action.PROVE_RECORD).detail(what));
        return proof;
    }

    /** What is asked of the log's files. */
    @FunctionalInterface
    private interface Question<T> {
        T of(LogProofs proofs) throws IOException;
    }

    private <T> T prove(Question<T> question) {
        try {
            return question.of(LogProofs.open(journal.log().directory()));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(new Problem.BadRequest("There is " + e.getMessage() + "."), e);
        } catch (IOException e) {
            throw new UncheckedIOException("The audit log cannot be read", e);
        }
    }
}
