package org.strongroom.identity;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names one request in answers, records and logs: up to 64 of {@code A-Za-z0-9._-}. */
public record RequestId(String text) {
    /** The header that carries it, both ways. */
    public static final String HEADER = "X-Request-Id";

    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    public RequestId {
        if (!SANE.matcher(text).matches()) {
            throw new IllegalArgumentException("Not a request id");
        }
    }

    /** What the client sent if it is sane, else a new one. */
    public static RequestId of(@Nullable String sent) {
        return sent != null && SANE.matcher(sent).matches() ? new RequestId(sent) : next();
    }

    private static RequestId next() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new RequestId(new UUID(random.nextLong(), random.nextLong()).toString());
    }

    @Override
    public String toString() {
        return text;
    }
}
