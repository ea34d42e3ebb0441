package org.strongroom.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody was granted on a node and what is below it.
 *
 * @param owner whether it is the hold of an owner: always {@link Level#MANAGE}, on a public directory, and not ended by
 *     a cut
 * @param expires the first instant at which it grants nothing; null for never
 * @param note why, for people
 * @param by the number of the person who granted it; 0 for the server
 * @param since when it became as it is
 * @param revision counts its changes
 */
public record Grant(
        long id,
        long node,
        Principal principal,
        Level level,
        boolean owner,
        @Nullable Instant expires,
        String note,
        long by,
        Instant since,
        int revision) {
    public boolean isLive(Instant now) {
        return expires == null || now.isBefore(expires);
    }

    /** For records, such as {@code group 12: edit until 2027-01-01T00:00:00Z}. */
    public String words() {
        return principal + ": " + (owner ? "owner" : level.word()) + (expires == null ? "" : " until " + expires);
    }
}
