package org.strongroom.audit;

import java.time.Instant;

/**
 * What a person tried in vain, as often as it was. As in {@link RecordedEvent}, what does not apply is empty or 0.
 *
 * @param first when it was tried first, in the time asked for
 * @param last when it was tried last
 */
public record RefusedAccess(
        long person,
        String login,
        String path,
        String action,
        String reason,
        String outcome,
        String workstation,
        String address,
        String protocol,
        String subject,
        long count,
        Instant first,
        Instant last) {}
