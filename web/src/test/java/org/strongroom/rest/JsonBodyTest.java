package org.strongroom.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

class JsonBodyTest {
    private static final Set<String> KNOWN = Set.of("name", "overwrite");

    @Test
    void givesTextsAndFlags() {
        JsonBody body = read("{\"name\": \"WS-114 ü\", \"overwrite\": true}");
        assertThat(body.text("name")).isEqualTo("WS-114 ü");
        assertThat(body.flag("overwrite")).isTrue();
    }

    @Test
    void takesAnAbsentFlagForFalse() {
        assertThat(read("{}").flag("overwrite")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "[]", "\"x\"", "{\"name\": \"a\"} x", "{\"name\":\"a\",\"name\":\"b\"}", "{\"x\":1}"})
    void refusesWhatIsNoObjectOfKnownKeys(String text) {
        assertBadRequest(() -> read(text));
    }

    @Test
    void refusesAnotherTypeThanExpected() {
        assertBadRequest(() -> read("{\"name\": 1}").text("name"));
        assertBadRequest(() -> read("{}").text("name"));
        assertBadRequest(() -> read("{\"overwrite\": \"true\"}").flag("overwrite"));
        assertBadRequest(() -> read("{\"overwrite\": null}").flag("overwrite"));
    }

    @Test
    void refusesWhatIsNotUtf8() {
        byte[] latin = "{\"name\": \"ü\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertBadRequest(() -> JsonBody.read(new ByteArrayInputStream(latin), KNOWN));
    }

    @Test
    void refusesMoreThan64KiB() {
        assertThatThrownBy(() -> read("{\"name\": \"" + "x".repeat(64 * 1024) + "\"}"))
                .isInstanceOfSatisfying(ProblemException.class, e -> assertThat(e.problem())
                        .isInstanceOf(Problem.ContentTooLarge.class));
    }

    private static JsonBody read(String text) {
        return JsonBody.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), KNOWN);
    }

    private static void assertBadRequest(Runnable reading) {
        assertThatThrownBy(reading::run).isInstanceOfSatisfying(ProblemException.class, e -> assertThat(e.problem())
                .isInstanceOf(Problem.BadRequest.class));
    }
}
