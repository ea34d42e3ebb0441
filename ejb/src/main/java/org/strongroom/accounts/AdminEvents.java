package org.strongroom.accounts;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keycloak's events of its administration, where the realm keeps them; otherwise there are none. Only what an event is
 * about is taken from it, and then asked for: its own account of the change is not relied on. Events come into sight
 * some time after their time, so the last seconds are looked at again, and those that are known are left out.
 */
final class AdminEvents {
    private static final int MOST = 200;
    private static final Duration OVERLAP = Duration.ofSeconds(30);
    private static final Pattern ACCOUNT = Pattern.compile("users/([^/]+)(/.*)?");
    private static final Pattern OF_MANY = Pattern.compile("(groups|roles|roles-by-id|clients/[^/]+/roles)(/.*)?");

    private final KeycloakRest rest;
    private final Map<String, Instant> known = new HashMap<>();
    private Instant from;

    AdminEvents(KeycloakRest rest, InstantSource clock) {
        this.rest = rest;
        this.from = clock.instant().minus(OVERLAP);
    }

    /** What has happened since this was called before; the first time, in the last seconds. */
    Changes next() throws IOException {
        String path = "admin-events?max=" + MOST + "&dateFrom=" + from.toEpochMilli();
        Set<String> subjects = new HashSet<>();
        boolean everything = false;
        int count = 0;
        for (JsonValue value : rest.find(path).map(JsonValue::asJsonArray).orElse(JsonValue.EMPTY_JSON_ARRAY)) {
            count++;
            JsonObject event = value.asJsonObject();
            String resource = event.getString("resourcePath", "");
            if (isNew(event, resource)) {
                Matcher account = ACCOUNT.matcher(resource);
                if (account.matches()) {
                    subjects.add(account.group(1));
                }
                everything |= OF_MANY.matcher(resource).matches();
            }
        }
        forget();
        return new Changes(subjects, everything || count == MOST);
    }

    private boolean isNew(JsonObject event, String resource) {
        Instant time = Instant.ofEpochMilli(event.getJsonNumber("time").longValue());
        return known.put(time.toEpochMilli() + " " + event.getString("operationType", "") + " " + resource, time)
                == null;
    }

    private void forget() {
        known.values().stream()
                .max(Instant::compareTo)
                .map(newest -> newest.minus(OVERLAP))
                .filter(from::isBefore)
                .ifPresent(later -> from = later);
        known.values().removeIf(time -> time.isBefore(from));
    }
}
