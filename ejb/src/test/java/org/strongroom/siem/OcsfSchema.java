package org.strongroom.siem;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Judges events by the extract of the schema in the resources. An empty text is none. */
final class OcsfSchema {
    private static final JsonObject SCHEMA = read();

    private OcsfSchema() {}

    /** What is wrong with an event; empty when nothing is. */
    static List<String> faults(JsonObject event) {
        List<String> faults = new ArrayList<>();
        JsonObject classes = SCHEMA.getJsonObject("classes");
        String name = classes.keySet().stream()
                .filter(each -> classes.getJsonObject(each).getInt("class_uid", 0) == event.getInt("class_uid"))
                .findFirst()
                .orElseThrow();
        judge(event, "classes", name, "", faults);
        if (!event.getJsonObject("metadata").getString("version").equals(SCHEMA.getString("version"))) {
            faults.add("metadata.version");
        }
        if (event.getInt("category_uid") != event.getInt("class_uid") / 1000) {
            faults.add("category_uid");
        }
        if (event.getInt("type_uid") != event.getInt("class_uid") * 100 + event.getInt("activity_id")) {
            faults.add("type_uid");
        }
        return faults;
    }

    private static void judge(JsonObject given, String group, String type, String at, List<String> faults) {
        Map<String, Attribute> attributes = attributes(group, type);
        attributes.forEach((name, attribute) -> {
            if (attribute.isRequired() && !isThere(given, name)) {
                faults.add(at + name + " is required");
            }
        });
        List<String> oneOf = oneOf(group, type);
        if (!oneOf.isEmpty() && oneOf.stream().noneMatch(name -> isThere(given, name))) {
            faults.add(at + "one of " + oneOf);
        }
        given.forEach((name, value) -> {
            Attribute attribute = attributes.get(name);
            if (attribute == null) {
                faults.add(at + name + " is not in " + type);
            } else if (value instanceof JsonNumber number && !attribute.allows(number.intValue())) {
                faults.add(at + name + " is not " + number);
            }
            objects(value).forEach(object -> judge(object, "objects", typeOf(name), at + name + ".", faults));
        });
    }

    private static List<JsonObject> objects(JsonValue value) {
        if (value instanceof JsonObject object) {
            return List.of(object);
        }
        return value instanceof JsonArray array
                ? array.stream()
                        .filter(JsonObject.class::isInstance)
                        .map(JsonObject.class::cast)
                        .toList()
                : List.of();
    }

    private static boolean isThere(JsonObject given, String name) {
        JsonValue value = given.get(name);
        return switch (value == null ? JsonValue.ValueType.NULL : value.getValueType()) {
            case NULL -> false;
            case STRING ->
                !((JsonString) Objects.requireNonNull(value)).getString().isEmpty();
            case ARRAY -> !Objects.requireNonNull(value).asJsonArray().isEmpty();
            default -> true;
        };
    }

    private static String typeOf(String attribute) {
        return SCHEMA.getJsonObject("types").getString(attribute);
    }

    /** Those of the type over those of what it extends; the values of a number add up. */
    private static Map<String, Attribute> attributes(String group, String type) {
        JsonObject described = SCHEMA.getJsonObject(group).getJsonObject(type);
        String extended = described.getString("extends", "");
        Map<String, Attribute> attributes = extended.isEmpty() ? new TreeMap<>() : attributes(group, extended);
        JsonObject own = described.getJsonObject("attributes");
        own.keySet().forEach(name -> attributes.merge(name, Attribute.of(own.getJsonObject(name)), Attribute::with));
        return attributes;
    }

    private static List<String> oneOf(String group, String type) {
        JsonObject described = SCHEMA.getJsonObject(group).getJsonObject(type);
        if (described.containsKey("constraints")) {
            JsonArray names = described.getJsonObject("constraints").getJsonArray("at_least_one");
            return names == null ? List.of() : names.getValuesAs(JsonString::getString);
        }
        String extended = described.getString("extends", "");
        return extended.isEmpty() ? List.of() : oneOf(group, extended);
    }

    private static JsonObject read() {
        try (InputStream in = Objects.requireNonNull(OcsfSchema.class.getResourceAsStream("/ocsf/schema-1.4.0.json"))) {
            return Json.createReader(in).readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Attribute(String requirement, Set<Integer> values) {
        static Attribute of(JsonObject described) {
            JsonArray values = described.getJsonArray("enum");
            return new Attribute(
                    described.getString("requirement", ""),
                    values == null ? Set.of() : Set.copyOf(values.getValuesAs(JsonNumber::intValue)));
        }

        Attribute with(Attribute own) {
            Set<Integer> all = new HashSet<>(values);
            all.addAll(own.values);
            return new Attribute(own.requirement.isEmpty() ? requirement : own.requirement, all);
        }

        boolean isRequired() {
            return requirement.equals("required");
        }

        boolean allows(int value) {
            return values.isEmpty() || values.contains(value);
        }
    }
}
