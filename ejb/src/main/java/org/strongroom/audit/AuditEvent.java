package org.strongroom.audit;

import org.jspecify.annotations.Nullable;
import org.strongroom.identity.Caller;
import org.strongroom.problem.Problem;

/**
 * One thing that a person did or tried, before it is written down. Time and sequence are given by {@link AuditTrail}.
 *
 * @param path the object's absolute path at that time, private directories by their person's login
 * @param object the node's id; 0 when there is none
 * @param version the file's version after the action; 0 when there is none
 * @param destination the second path of a move or copy; empty otherwise
 * @param destinationObject the node that a copy made; 0 otherwise
 * @param bytes the bytes that were stored, or the size of the file that is read; 0 when none is to be sent
 * @param digest the content's SHA-256 in hex; empty when there is none
 * @param entries how many nodes the action touched below its object; 0 for one
 * @param reason why it was refused, as {@link Problem#code}; empty when it was not
 * @param detail further words, such as the kind of lock or the filter of a report
 */
public record AuditEvent(
        Caller caller,
        Action action,
        Outcome outcome,
        String path,
        long object,
        int version,
        String destination,
        long destinationObject,
        long bytes,
        String digest,
        long entries,
        String reason,
        String detail) {
    /** An action that is done, on nothing yet. */
    public static AuditEvent done(Caller caller, Action action) {
        return new AuditEvent(caller, action, Outcome.DONE, "", 0, 0, "", 0, 0, "", 0, "", "");
    }

    /** An action that did not happen. A path that was not understood is in the detail as it was sent. */
    public static AuditEvent refused(Caller caller, Action action, @Nullable String path, Problem problem) {
        Outcome outcome = problem.status() >= 500 ? Outcome.FAILED : Outcome.REFUSED;
        String detail = problem instanceof Problem.BadName bad ? "asked=" + bad.asked() : "";
        return new AuditEvent(
                caller, action, outcome, path == null ? "" : path, 0, 0, "", 0, 0, "", 0, problem.code(), detail);
    }

    /** The same on this object. */
    public AuditEvent on(String objectPath, long objectId) {
        return new AuditEvent(
                caller,
                action,
                outcome,
                objectPath,
                objectId,
                version,
                destination,
                destinationObject,
                bytes,
                digest,
                entries,
                reason,
                detail);
    }

    /** The same with this content. */
    public AuditEvent content(int newVersion, long size, String sha256) {
        return new AuditEvent(
                caller,
                action,
                outcome,
                path,
                object,
                newVersion,
                destination,
                destinationObject,
                size,
                sha256,
                entries,
                reason,
                detail);
    }

    /** The same with a destination. */
    public AuditEvent to(String destinationPath, long newObject) {
        return new AuditEvent(
                caller,
                action,
                outcome,
                path,
                object,
                version,
                destinationPath,
                newObject,
                bytes,
                digest,
                entries,
                reason,
                detail);
    }

    /** The same with the number of nodes that it touched. */
    public AuditEvent entries(long count) {
        return new AuditEvent(
                caller,
                action,
                outcome,
                path,
                object,
                version,
                destination,
                destinationObject,
                bytes,
                digest,
                count,
                reason,
                detail);
    }

    /** The same, but it could not be done. */
    public AuditEvent failed(String why) {
        return new AuditEvent(
                caller,
                action,
                Outcome.FAILED,
                path,
                object,
                version,
                destination,
                destinationObject,
                bytes,
                digest,
                entries,
                why,
                detail);
    }

    /** The same with further words. */
    public AuditEvent detail(String words) {
        return new AuditEvent(
                caller,
                action,
                outcome,
                path,
                object,
                version,
                destination,
                destinationObject,
                bytes,
                digest,
                entries,
                reason,
                words);
    }
}
