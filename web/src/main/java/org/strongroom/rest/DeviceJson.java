package org.strongroom.rest;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.strongroom.device.DeviceRequest;
import org.strongroom.identity.Scope;
import org.strongroom.path.NodePath;

/** What a device password is wanted for, and what it opens, in JSON. */
final class DeviceJson {
    static final Set<String> KEYS = Set.of("name", "system", "paths", "readOnly", "expires");

    private DeviceJson() {}

    static DeviceRequest read(JsonBody body) {
        Scope scope =
                new Scope(body.list("paths").stream().map(DeviceJson::path).toList(), body.flag("readOnly"));
        return new DeviceRequest(body.text("name"), body.text("system", ""), scope, time(body.text("expires", "")));
    }

    static void write(Scope scope, JsonObjectBuilder json) {
        json.add(
                        "paths",
                        Json.createArrayBuilder(
                                scope.paths().stream().map(NodePath::toString).toList()))
                .add("readOnly", scope.readOnly());
    }

    /** Plain text with slashes. */
    private static NodePath path(String text) {
        return NodePath.of(Arrays.stream(text.split("/", -1))
                .filter(name -> !name.isEmpty())
                .toArray(String[]::new));
    }

    private static @Nullable Instant time(String text) {
        try {
            return text.isEmpty() ? null : Instant.parse(text);
        } catch (DateTimeException e) {
            throw JsonBody.bad("\"expires\" is a time such as 2027-01-31T00:00:00Z.");
        }
    }
}
