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
        "create-device, '', 3001, 99",
        "revoke-device, '', 3001, 99",
        "configure-rights, '', 3005, 99",
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
    void everyActionHasWhatItsClassRequires(Action action) {
        String name = action.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        JsonObject json = json(event(name, "", "/a/b.txt", ""));

        assertThat(json).containsKeys("metadata", "severity_id", "time", "actor", "src_endpoint");
        String required =
                switch (json.getInt("class_uid")) {
                    case 6006 -> "file";
                    case 6003 -> "api";
                    default -> "user";
                };
        assertThat(json).containsKey(required);
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
        assertThat(new String(Ocsf.json(event("read", "", "/a\n\u2028b\r", "")), UTF_8))
                .doesNotContain("\n", "\r");
    }

    private static JsonObject json(RecordedEvent event) {
        return Json.createReader(new StringReader(new String(Ocsf.json(event), UTF_8)))
                .readObject();
    }

    static RecordedEvent event(String action, String reason, String path, String destination) {
        return new RecordedEvent(
                "node-1",
                17,
                Instant.parse("2026-03-02T09:00:00Z"),
                "r1",
                1,
                "subject",
                "jo",
                "device-password",
                "3",
                "WS-1",
                "10.0.0.1",
                "webdav",
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
                "");
    }
}
