package org.strongroom.audit;

import java.time.Instant;

/**
 * An event as it stands in the log. What does not apply is empty or 0.
 *
 * @param node which server wrote it
 * @param sequence its place in that server's journal
 * @param person the person's number; 0 when nobody was signed in
 * @param action such as {@code read}, {@code make-directory}
 * @param outcome {@code done}, {@code refused} or {@code failed}
 */
public record RecordedEvent(
        String node,
        long sequence,
        Instant time,
        String request,
        long person,
        String subject,
        String login,
        String credential,
        String credentialId,
        String workstation,
        String address,
        String protocol,
        String userAgent,
        String action,
        String outcome,
        String reason,
        String path,
        long object,
        int version,
        String destination,
        long destinationObject,
        long bytes,
        String digest,
        long entries,
        String detail) {}
