package org.strongroom.siem;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.strongroom.audit.RecordedEvent;

/** What the classes of category 3 have of those to whom something was done. */
final class OcsfAccess {
    private static final List<String> UNKNOWN = List.of("unknown");

    private OcsfAccess() {}

    /** Of a right: who has or had it, which, and where. */
    static void describe(RecordedEvent event, JsonObjectBuilder json, boolean isOfGroup) {
        Affected affected = Affected.of(event);
        if (isOfGroup) {
            json.add("group", affected.holder().orElse(Holder.UNKNOWN_GROUP).toGroup());
        } else {
            json.add("user", user(event));
        }
        if (!event.action().equals("change-group")) {
            List<String> privileges = affected.privileges().isEmpty() ? UNKNOWN : affected.privileges();
            json.add("privileges", Json.createArrayBuilder(privileges));
        }
        if (!event.path().isEmpty()) {
            json.add("resource", resource(event));
        }
    }

    /** Whom the record names; whoever makes or ends a device password of their own is named by nothing else. */
    static JsonObjectBuilder user(RecordedEvent event) {
        return Affected.of(event)
                .holder()
                .map(Holder::toUser)
                .orElseGet(() -> isOnOneself(event) ? Ocsf.actor(event) : Ocsf.user("", "", ""));
    }

    private static boolean isOnOneself(RecordedEvent event) {
        return switch (event.action()) {
            case "create-device", "enrol-workstation" -> true;
            case "revoke-device" -> event.outcome().equals("done");
            default -> false;
        };
    }

    private static JsonObjectBuilder resource(RecordedEvent event) {
        JsonObjectBuilder resource = Json.createObjectBuilder().add("name", event.path());
        return event.object() == 0 ? resource : resource.add("uid", Long.toString(event.object()));
    }
}
