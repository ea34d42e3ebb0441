package org.strongroom.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OpenApiTest {
    private final JsonObject description = read();

    @Test
    void namesEveryRouteAndMethodOfTheApiAndNoOther() {
        Set<String> offered = new TreeSet<>();
        Api.RESOURCES.forEach(resource -> offered.addAll(routes(resource)));
        for (String method : ContentServlet.METHODS.split(", ", -1)) {
            offered.add(method + " /content/{path}");
        }
        offered.add(EventsServlet.METHODS + " /events/{path}");
        for (String method : UploadsServlet.METHODS.split(", ", -1)) {
            offered.add(method + " /uploads");
        }
        for (String method : UploadsServlet.METHODS_OF_ONE.split(", ", -1)) {
            offered.add(method + " /uploads/{id}");
        }
        assertThat(described()).isEqualTo(offered);
    }

    @Test
    void referencesNothingThatIsNotThere() {
        references(description).forEach(reference -> assertThat(
                        Json.createPointer(reference.substring(1)).containsValue(description))
                .as(reference)
                .isTrue());
    }

    @Test
    void givesEveryOperationAnIdOfItsOwn() {
        List<String> ids = description.getJsonObject("paths").values().stream()
                .flatMap(path -> path.asJsonObject().values().stream())
                .filter(JsonObject.class::isInstance)
                .map(operation -> operation.asJsonObject().getString("operationId"))
                .toList();
        assertThat(ids).doesNotHaveDuplicates().isNotEmpty();
    }

    private Set<String> described() {
        Set<String> found = new TreeSet<>();
        description.getJsonObject("paths").forEach((path, item) -> item.asJsonObject().keySet().stream()
                .filter(key -> !key.equals("parameters"))
                .forEach(key -> found.add(key.toUpperCase(Locale.ROOT) + " " + path)));
        return found;
    }

    private static Set<String> routes(Class<?> resource) {
        String root = resource.getAnnotation(Path.class).value();
        return Arrays.stream(resource.getDeclaredMethods())
                .flatMap(method -> httpMethods(method).map(verb -> verb + " " + template(root + below(method))))
                .collect(Collectors.toSet());
    }

    private static Stream<String> httpMethods(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .map(HttpMethod::value);
    }

    private static String below(Method method) {
        Path path = method.getAnnotation(Path.class);
        return path == null ? "" : path.value();
    }

    /** {@code /files{path: (/.*)?}} is {@code /files/{path}} to OpenAPI, which knows no patterns. */
    private static String template(String path) {
        return path.replace("{path: (/.*)?}", "/{path}").replaceAll("\\{(\\w+): ([^{}]|\\{[^}]*})*}", "{$1}");
    }

    private static Set<String> references(JsonValue value) {
        Set<String> found = new TreeSet<>();
        if (value instanceof JsonObject object) {
            object.forEach((key, inner) -> {
                if (key.equals("$ref")) {
                    found.add(object.getString(key));
                }
                found.addAll(references(inner));
            });
        } else if (value.getValueType() == JsonValue.ValueType.ARRAY) {
            value.asJsonArray().forEach(inner -> found.addAll(references(inner)));
        }
        return found;
    }

    private static JsonObject read() {
        try (JsonReader reader = Json.createReader(OpenApiTest.class.getResourceAsStream(DescriptionResource.FILE))) {
            return reader.readObject();
        }
    }
}
