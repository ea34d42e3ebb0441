package org.strongroom.siem;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.strongroom.audit.Action;
import org.strongroom.audit.RecordedEvent;

/** Class and activity numbers are those of the schema, version 1.4.0. */
class OcsfTest {
    @ParameterizedTest
    @CsvSource({
        "create, '', 6006, 1",
        "read, '', 6006, 2",
        "modify, '', 6006, 3",
        "delete, '', 6006, 4",
        "copy, '', 6006, 6",
        "lock, '', 6006, 10",
        "unlock, '', 6006, 11",
        "list, '', 6006, 99",
        "sign-in, '', 3002, 1",
        "unknown, unauthenticated, 3002, 1",
        "unknown, too-many-attempts, 3002, 1",
        "restore, '', 6006, 8",
        "create-device, '', 3001, 99",
        "revoke-device, '', 3001, 99",
        "remove-leaver, '', 3001, 99",
        "restore-leaver, '', 3001, 2",
        "change-group, '', 3006, 99",
        "configure-rights, '', 3005, 1",
        "grant, forbidden, 3005, 1",
        "change-grant, forbidden, 3005, 99",
        "revoke-grant, forbidden, 3005, 2",
        "run-report, '', 6003, 99",
    })
    void anActionIsOfAClass(String action, String reason, int classId, int activity) {
        JsonObject json = json(event(action, reason, "/a/b.txt", ""));

        assertThat(json.getInt("class_uid")).isEqualTo(classId);
        assertThat(json.getInt("category_uid")).isEqualTo(classId / 1000);
        assertThat(json.getInt("activity_id")).isEqualTo(activity);
        assertThat(json.getInt("type_uid")).isEqualTo(classId * 100 + activity);
    }

    @ParameterizedTest
    @EnumSource(Action.class)
    void everyActionIsAsTheSchemaSays(Action action) {
        String name = action.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');

        assertThat(OcsfSchema.faults(json(event(name, "", "/a/b.txt", "/a/c.txt"))))
                .isEmpty();
        for (String reason : new String[] {"forbidden", "bad-name", "unauthenticated", "too-many-attempts"}) {
            assertThat(OcsfSchema.faults(json(event(name, reason, "", "")))).isEmpty();
        }
        for (String protocol : new String[] {"server", "webdav"}) {
            assertThat(OcsfSchema.faults(json(by(0, "", protocol, name, "", "anything => at: all"))))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "change-person    | alice: new; name none -> Alice            | 1  | alice | ''",
                "change-person    | alice: groups none -> a, standing         | 99 | alice | ''",
                "change-person    | alice: standing active -> disabled        | 5  | alice | ''",
                "change-person    | alice: standing active -> disabled; leaves a | 5 | alice | ''",
                "change-person    | alice: standing active -> deleted         | 6  | alice | ''",
                "change-person    | alice: name A -> B; standing deleted -> active | 2 | alice | ''",
                "remove-leaver    | alice: standing active -> frozen; locks ended 1; groups a | 5 | alice | ''",
                "restore-leaver   | person 5                                  | 2  | ''    | 5",
                "revoke-device    | 17 WS-1 of person 5                       | 99 | ''    | 5",
                "revoke-device    | all of person 5: 17 WS of person 6        | 99 | ''    | 5",
                "revoke-device    | 17 WS-1                                   | 99 | jo    | 1",
                "block-workstation | 17 WS-1 of person 5                      | 99 | ''    | 5",
                "create-device    | 17 WS-1                                   | 99 | jo    | 1",
            })
    void anAccountIsThatWhichIsChanged(String action, String words, int activity, String login, String number) {
        JsonObject json = json(by(1, "jo", "https", action, "", words));

        assertThat(OcsfSchema.faults(json)).isEmpty();
        assertThat(json.getInt("class_uid")).isEqualTo(3001);
        assertThat(json.getInt("activity_id")).isEqualTo(activity);
        JsonObject user = json.getJsonObject("user");
        assertThat(user.getString("name", "")).isEqualTo(login);
        assertThat(number(user)).isEqualTo(number);
        assertThat(user.getInt("type_id")).isEqualTo(1);
        assertThat(json.getJsonObject("actor").getJsonObject("user").getString("name"))
                .isEqualTo("jo");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "group /finance: new         | 6  | /finance",
                "group /finance: removed     | 5  | /finance",
                "group /finance -> /accounts | 99 | /accounts",
            })
    void aGroupIsThatWhichIsChanged(String words, int activity, String path) {
        JsonObject json = json(by(0, "", "server", "change-group", "", words));

        assertThat(OcsfSchema.faults(json)).isEmpty();
        assertThat(json.getInt("activity_id")).isEqualTo(activity);
        assertThat(json.getJsonObject("group").getString("name")).isEqualTo(path);
        assertThat(json.getJsonObject("actor").getJsonObject("user").getInt("type_id"))
                .isEqualTo(3);
    }

    @Test
    void whoIsRefusedBeforeTheyAreKnownHasTheLoginThatTheyGave() {
        JsonObject json = json(by(0, "jo", "webdav", "read", "unauthenticated", ""));

        assertThat(json.getJsonObject("user").getString("name")).isEqualTo("jo");
        assertThat(json.getJsonObject("user").getInt("type_id")).isZero();
        assertThat(json.getJsonObject("service").getString("name")).isEqualTo("Strongroom");
        assertThat(json(by(0, "", "webdav", "read", "unauthenticated", ""))
                        .getJsonObject("user")
                        .getString("name"))
                .isEqualTo("unknown");
    }

    @Test
    void aMoveInTheSameDirectoryIsARename() {
        assertThat(json(event("move", "", "/a/b.txt", "/a/c.txt")).getInt("activity_id"))
                .isEqualTo(5);
        JsonObject moved = json(event("move", "", "/a/b.txt", "/c/b.txt"));
        assertThat(moved.getInt("activity_id")).isEqualTo(7);
        assertThat(moved.getJsonObject("file_result").getString("path")).isEqualTo("/c/b.txt");
    }

    @Test
    void itTellsWhoDidWhatToWhichFileFromWhereAndHowItEnded() {
        JsonObject json = json(event("read", "not-found", "/a/b\"\n.txt", ""));

        assertThat(json.getJsonObject("metadata").getString("uid")).isEqualTo("node-1/17");
        assertThat(json.getJsonObject("actor").getJsonObject("user").getString("name"))
                .isEqualTo("jo");
        assertThat(json.getJsonObject("src_endpoint").getString("ip")).isEqualTo("10.0.0.1");
        assertThat(json.getJsonObject("src_endpoint").getString("name")).isEqualTo("WS-1");
        assertThat(json.getJsonObject("file").getString("name")).isEqualTo("b\"\n.txt");
        assertThat(json.getJsonObject("file").getInt("size")).isEqualTo(9);
        assertThat(json.getInt("status_id")).isEqualTo(2);
        assertThat(json.getString("status_detail")).isEqualTo("not-found");
        assertThat(json.getJsonNumber("time").longValue()).isEqualTo(1_772_442_000_000L);
    }

    @Test
    void anEventIsOneLine() {
        RecordedEvent odd = event("read", "", "/a\n\u2028b\r\u0085c\u009b31m\u202e\u007f", "");

        assertThat(new String(Ocsf.json(odd), UTF_8).split("\\R")).hasSize(1);
        assertThat(new String(Ocsf.json(odd), UTF_8)).contains("/a\\n\\u2028b\\r\\u0085c\\u009b31m\\u202e\\u007f");
        assertThat(json(odd).getJsonObject("file").getString("path")).isEqualTo(odd.path());
    }

    private static JsonObject json(RecordedEvent event) {
        return Json.createReader(new StringReader(new String(Ocsf.json(event), UTF_8)))
                .readObject();
    }

    /** The number of the account; empty for none. */
    static String number(JsonObject user) {
        return user.containsKey("account") ? user.getJsonObject("account").getString("uid") : "";
    }

    private static RecordedEvent event(String action, String reason, String path, String destination) {
        return event(1, "subject", "jo", "webdav", action, reason, path, destination, "");
    }

    private static RecordedEvent by(
            long person, String login, String protocol, String action, String reason, String detail) {
        return event(person, person == 0 ? "" : "subject", login, protocol, action, reason, "", "", detail);
    }

    private static RecordedEvent event(
            long person,
            String subject,
            String login,
            String protocol,
            String action,
            String reason,
            String path,
            String destination,
            String detail) {
        return new RecordedEvent(
                "node-1",
                17,
                Instant.parse("2026-03-02T09:00:00Z"),
                "r1",
                person,
                subject,
                login,
                "device-password",
                "3",
                "WS-1",
                "10.0.0.1",
                protocol,
                "agent",
                action,
                reason.isEmpty() ? "done" : "refused",
                reason,
                path,
                4,
                1,
                destination,
                0,
                9,
                "",
                0,
                detail);
    }
}
