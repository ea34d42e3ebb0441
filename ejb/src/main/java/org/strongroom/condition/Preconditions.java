package org.strongroom.condition;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The conditional headers of one request; null where a header was not sent. Times have whole seconds. */
public record Preconditions(
        @Nullable EntityTags ifMatch,
        @Nullable EntityTags ifNoneMatch,
        @Nullable Instant ifModifiedSince,
        @Nullable Instant ifUnmodifiedSince,
        IfHeader ifHeader) {
    public static final Preconditions NONE = new Preconditions(null, null, null, null, IfHeader.NONE);
}
