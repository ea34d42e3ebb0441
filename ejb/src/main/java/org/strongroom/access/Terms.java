package org.strongroom.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What of a grant can be changed.
 *
 * @param expires the first instant at which it grants nothing; null for never
 * @param note why, for people
 */
public record Terms(Level level, @Nullable Instant expires, String note) {
    static final Terms OWNER = new Terms(Level.MANAGE, null, "");
}
