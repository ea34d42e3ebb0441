package org.strongroom.web;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.strongroom.identity.RequestId;
import org.strongroom.problem.Problem;

/**
 * A problem as the client gets it (RFC 9457). What the client did not cause has no detail: the instance, which is the
 * request id, leads to the record and the log.
 */
public record ProblemDocument(
        String code,
        String title,
        int status,
        @Nullable String detail,
        RequestId instance,
        @Nullable Duration retryAfter,
        Map<String, Object> members) {
    public static final String MEDIA_TYPE = "application/problem+json";

    /** The reason that is recorded when the server is at fault. */
    static final String INTERNAL = "internal-error";

    static ProblemDocument of(Problem problem, RequestId request) {
        return new ProblemDocument(
                problem.code(),
                title(problem.code()),
                problem.status(),
                problem.detail(),
                request,
                problem.retryAfter().orElse(null),
                problem.members());
    }

    static ProblemDocument internal(RequestId request) {
        return new ProblemDocument(INTERNAL, title(INTERNAL), 500, null, request, null, Map.of());
    }

    /** The value of Retry-After in seconds, if the client should try again. */
    public Optional<String> retryAfterSeconds() {
        return Optional.ofNullable(retryAfter).map(delay -> Long.toString(Math.max(1, delay.toSeconds())));
    }

    public String json() {
        var json = Json.createObjectBuilder()
                .add("type", "urn:strongroom:problem:" + code)
                .add("title", title)
                .add("status", status);
        if (detail != null) {
            json.add("detail", detail);
        }
        members.forEach((name, value) -> json.add(
                name, value instanceof Long number ? Json.createValue(number) : Json.createValue(value.toString())));
        JsonObject whole = json.add("instance", instance.text()).build();
        return whole.toString();
    }

    private static String title(String code) {
        String words = code.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
