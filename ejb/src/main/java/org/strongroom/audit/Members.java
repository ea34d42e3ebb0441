package org.strongroom.audit;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The members of a record; one that is not there reads as empty. */
record Members(Map<String, @Nullable Object> values) {
    String text(String name) {
        return values.get(name) instanceof String text ? text : "";
    }

    long number(String name) {
        return values.get(name) instanceof Long number ? number : 0;
    }

    Instant time(String name) {
        String text = text(name);
        return text.isEmpty() ? Instant.EPOCH : Instant.parse(text);
    }
}
