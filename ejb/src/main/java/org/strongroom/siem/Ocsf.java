package org.strongroom.siem;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.strongroom.audit.RecordedEvent;

/**
 * An event in the Open Cybersecurity Schema Framework, version 1.4.0: class 6006 (File Hosting Activity) for what is done
 * to files, 3002 (Authentication), 3001 (Account Change) for people and device passwords, 3005 (User Access Management)
 * for rights of people, 3006 (Group Management) for groups and their rights, and 6003 (API Activity) for the rest, such as
 * reports. Who did it is {@code actor.user}; in the classes of category 3 {@code user} or {@code group} is to whom it was
 * done. {@code metadata.uid} is the node and sequence: an event that comes twice has it twice.
 */
final class Ocsf {
    static final int USER = 1;

    private static final Pattern HIDDEN = Pattern.compile("[\\x7f-\\x9f\\u2028\\u2029\\p{Cf}]");
    private static final String VERSION = "1.4.0";
    private static final String PRODUCT = "Strongroom";
    private static final int OTHER = 99;
    private static final int UNKNOWN = 0;
    private static final int SYSTEM = 3;

    private Ocsf() {}

    /** One line without its end. */
    static byte[] json(RecordedEvent event) {
        OcsfType type = OcsfType.of(event);
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("class_uid", type.classId())
                .add("category_uid", type.classId() / 1000)
                .add("activity_id", type.activity())
                .add("type_uid", type.classId() * 100L + type.activity())
                .add("time", event.time().toEpochMilli())
                .add("severity_id", event.outcome().equals("done") ? 1 : 2)
                .add("status_id", event.outcome().equals("done") ? 1 : 2)
                .add("metadata", metadata(event))
                .add("actor", Json.createObjectBuilder().add("user", actor(event)))
                .add("src_endpoint", source(event));
        if (type.activity() == OTHER) {
            json.add("activity_name", event.action());
        }
        if (!event.reason().isEmpty()) {
            json.add("status_detail", event.reason());
        }
        type.describe(event, json);
        return visible(json.build().toString()).getBytes(UTF_8);
    }

    /** What JSON lets through, and a terminal or who looks for lines does not, becomes its code. */
    private static String visible(String json) {
        return HIDDEN.matcher(json).replaceAll(hidden -> hidden.group()
                .chars()
                .mapToObj(unit -> String.format("\\\\u%04x", unit))
                .collect(Collectors.joining()));
    }

    /** Who did it, or who they claim to be. */
    static JsonObjectBuilder actor(RecordedEvent event) {
        boolean isServer = event.person() == 0 && event.protocol().equals("server");
        return isServer
                ? Json.createObjectBuilder().add("name", PRODUCT).add("type_id", SYSTEM)
                : user(event.subject(), event.login(), event.person() == 0 ? "" : Long.toString(event.person()));
    }

    static JsonObjectBuilder service(RecordedEvent event) {
        return Json.createObjectBuilder().add("name", PRODUCT).add("uid", event.node());
    }

    /** A person; what is not known of them is empty. */
    static JsonObjectBuilder user(String subject, String login, String number) {
        JsonObjectBuilder user =
                Json.createObjectBuilder().add("type_id", subject.isEmpty() && number.isEmpty() ? UNKNOWN : USER);
        if (!login.isEmpty() || number.isEmpty()) {
            user.add("name", login.isEmpty() ? "unknown" : login);
        }
        if (!subject.isEmpty()) {
            user.add("uid", subject);
        }
        if (!number.isEmpty()) {
            user.add("account", Json.createObjectBuilder().add("uid", number));
        }
        return user;
    }

    private static JsonObjectBuilder metadata(RecordedEvent event) {
        return Json.createObjectBuilder()
                .add("version", VERSION)
                .add("uid", event.node() + "/" + event.sequence())
                .add("sequence", event.sequence())
                .add("correlation_uid", event.request())
                .add("log_provider", event.node())
                .add("product", Json.createObjectBuilder().add("name", PRODUCT).add("vendor_name", PRODUCT));
    }

    private static JsonObjectBuilder source(RecordedEvent event) {
        JsonObjectBuilder source = Json.createObjectBuilder().add("svc_name", event.protocol());
        if (!event.address().isEmpty()) {
            source.add("ip", event.address());
        }
        if (!event.workstation().isEmpty()) {
            source.add("name", event.workstation());
        }
        return source;
    }
}
