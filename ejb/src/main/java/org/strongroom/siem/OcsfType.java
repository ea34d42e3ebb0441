package org.strongroom.siem;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import org.strongroom.audit.RecordedEvent;

/**
 * What an event is in OCSF.
 *
 * @param classId the class
 * @param activity the class's own number of what was done; 99 for what it has none for
 */
record OcsfType(int classId, int activity) {
    private static final int FILE_HOSTING = 6006;
    private static final int API = 6003;
    private static final int AUTHENTICATION = 3002;
    private static final int ACCOUNT_CHANGE = 3001;
    private static final int USER_ACCESS = 3005;
    private static final int OTHER = 99;

    static OcsfType of(RecordedEvent event) {
        if (event.reason().equals("unauthenticated") || event.reason().equals("too-many-attempts")) {
            return new OcsfType(AUTHENTICATION, 1);
        }
        return switch (event.action()) {
            case "create" -> new OcsfType(FILE_HOSTING, 1);
            case "read" -> new OcsfType(FILE_HOSTING, 2);
            case "modify" -> new OcsfType(FILE_HOSTING, 3);
            case "delete" -> new OcsfType(FILE_HOSTING, 4);
            case "move" -> new OcsfType(FILE_HOSTING, isRename(event) ? 5 : 7);
            case "copy" -> new OcsfType(FILE_HOSTING, 6);
            case "lock" -> new OcsfType(FILE_HOSTING, 10);
            case "unlock" -> new OcsfType(FILE_HOSTING, 11);
            case "list", "make-directory", "change-properties", "refresh-lock" -> new OcsfType(FILE_HOSTING, OTHER);
            case "restore" -> new OcsfType(FILE_HOSTING, OTHER);
            case "sign-in" -> new OcsfType(AUTHENTICATION, 1);
            case "sign-out" -> new OcsfType(AUTHENTICATION, 2);
            case "create-device",
                    "revoke-device",
                    "change-person",
                    "change-group",
                    "block-workstation",
                    "unblock-workstation",
                    "enrol-workstation",
                    "remove-leaver",
                    "restore-leaver" -> new OcsfType(ACCOUNT_CHANGE, OTHER);
            case "configure-rights",
                    "create-directory",
                    "change-directory",
                    "grant",
                    "change-grant",
                    "revoke-grant",
                    "change-inheritance" -> new OcsfType(USER_ACCESS, OTHER);
            default -> new OcsfType(API, OTHER);
        };
    }

    /** Adds what the class requires beside what all have. */
    void describe(RecordedEvent event, JsonObjectBuilder json) {
        switch (classId) {
            case FILE_HOSTING -> describeFile(event, json);
            case API -> json.add("api", Json.createObjectBuilder().add("operation", event.action()));
            default -> json.add("user", Ocsf.user(event));
        }
        if (!event.detail().isEmpty()) {
            json.add("message", event.detail());
        }
    }

    private static void describeFile(RecordedEvent event, JsonObjectBuilder json) {
        json.add("file", file(event, event.path()));
        if (!event.destination().isEmpty()) {
            json.add("file_result", file(event, event.destination()));
        }
    }

    private static JsonObjectBuilder file(RecordedEvent event, String path) {
        JsonObjectBuilder file = Json.createObjectBuilder()
                .add("name", path.substring(path.lastIndexOf('/') + 1))
                .add("path", path)
                .add("type_id", event.digest().isEmpty() ? 0 : 1)
                .add("size", event.bytes());
        if (event.object() != 0) {
            file.add("uid", Long.toString(event.object()));
        }
        if (!event.digest().isEmpty()) {
            file.add(
                    "hashes",
                    Json.createArrayBuilder()
                            .add(Json.createObjectBuilder()
                                    .add("algorithm_id", 3)
                                    .add("value", event.digest())));
        }
        return file;
    }

    private static boolean isRename(RecordedEvent event) {
        return directory(event.path()).equals(directory(event.destination()));
    }

    private static String directory(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }
}
