package org.strongroom.audit;

import java.time.Instant;
import java.util.List;

/**
 * Events that are alike but for what they were not grouped by.
 *
 * @param key a text or whole number for each field, in the order that was asked for
 * @param first when the first of them happened
 * @param last when the last of them happened
 */
public record EventGroup(List<Object> key, long count, Instant first, Instant last) {
    public EventGroup {
        key = List.copyOf(key);
    }
}
