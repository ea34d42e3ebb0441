package org.strongroom.siem;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final int GROUP_MANAGEMENT = 3006;
    private static final int OTHER = 99;

    private static final Pattern STANDING = Pattern.compile("[:;] standing \\w+ -> (\\w+)(?:;|$)");

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
            case "restore" -> new OcsfType(FILE_HOSTING, 8);
            case "list", "make-directory", "change-properties", "refresh-lock" -> new OcsfType(FILE_HOSTING, OTHER);
            case "sign-in" -> new OcsfType(AUTHENTICATION, 1);
            case "sign-out" -> new OcsfType(AUTHENTICATION, 2);
            case "change-person" -> new OcsfType(ACCOUNT_CHANGE, changed(event.detail()));
            case "remove-leaver" -> new OcsfType(ACCOUNT_CHANGE, event.path().isEmpty() ? 5 : OTHER);
            case "restore-leaver" -> new OcsfType(ACCOUNT_CHANGE, 2);
            case "create-device", "revoke-device", "block-workstation", "unblock-workstation", "enrol-workstation" ->
                new OcsfType(ACCOUNT_CHANGE, OTHER);
            case "change-group" -> new OcsfType(GROUP_MANAGEMENT, changedGroup(event.detail()));
            case "grant", "configure-rights" -> ofRights(event, 1);
            case "revoke-grant" -> ofRights(event, 2);
            case "change-grant", "create-directory", "change-directory", "change-inheritance" -> ofRights(event, OTHER);
            default -> new OcsfType(API, OTHER);
        };
    }

    private static OcsfType ofRights(RecordedEvent event, int activity) {
        boolean isOfGroup = Affected.of(event).holder().filter(Holder::isGroup).isPresent();
        return new OcsfType(isOfGroup ? GROUP_MANAGEMENT : USER_ACCESS, activity);
    }

    private static int changed(String words) {
        if (words.endsWith(": new") || words.contains(": new; ")) {
            return 1;
        }
        Matcher standing = STANDING.matcher(words);
        return switch (standing.find() ? standing.group(1) : "") {
            case "active" -> 2;
            case "disabled" -> 5;
            case "deleted" -> 6;
            default -> OTHER;
        };
    }

    private static int changedGroup(String words) {
        return words.endsWith(": new") ? 6 : words.endsWith(": removed") ? 5 : OTHER;
    }

    /** Adds what the class requires beside what all have. */
    void describe(RecordedEvent event, JsonObjectBuilder json) {
        switch (classId) {
            case FILE_HOSTING -> OcsfFile.describe(event, json);
            case API -> json.add("api", Json.createObjectBuilder().add("operation", event.action()));
            case AUTHENTICATION -> json.add("user", Ocsf.actor(event)).add("service", Ocsf.service(event));
            case ACCOUNT_CHANGE -> json.add("user", OcsfAccess.user(event));
            default -> OcsfAccess.describe(event, json, classId == GROUP_MANAGEMENT);
        }
        if (!event.detail().isEmpty()) {
            json.add("message", event.detail());
        }
    }

    private static boolean isRename(RecordedEvent event) {
        return directory(event.path()).equals(directory(event.destination()));
    }

    private static String directory(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }
}
