package org.strongroom.rest;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

/** The JSON object of a request, read strictly: what is not known is refused, not ignored. */
record JsonBody(JsonObject json) {
    private static final int MOST_BYTES = 64 * 1024;
    private static final JsonReaderFactory READERS =
            Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    /**
     * Reads a body.
     *
     * @param known the keys that it may have
     * @throws ProblemException with BadRequest when it is no JSON object in UTF-8 or has another key, and with {@link
     *     Problem.ContentTooLarge} beyond 64 KiB
     */
    static JsonBody read(InputStream body, Set<String> known) {
        return new JsonBody(parse(bytes(body))).knowing(known);
    }

    /**
     * The text under this key.
     *
     * @throws ProblemException with BadRequest when there is none
     */
    String text(String key) {
        if (json.get(key) instanceof JsonString text) {
            return text.getString();
        }
        throw bad("The body needs \"" + key + "\" with a text.");
    }

    /** The text under this key; the other one when there is none. */
    String text(String key, String otherwise) {
        return json.containsKey(key) ? text(key) : otherwise;
    }

    /**
     * The texts of the list under this key; none when there is no such list.
     *
     * @throws ProblemException with BadRequest when it is no list of texts
     */
    List<String> list(String key) {
        JsonValue value = json.getOrDefault(key, JsonValue.EMPTY_JSON_ARRAY);
        if (value.getValueType() != JsonValue.ValueType.ARRAY
                || !value.asJsonArray().stream().allMatch(JsonString.class::isInstance)) {
            throw bad("\"" + key + "\" must be a list of texts.");
        }
        return value.asJsonArray().getValuesAs(JsonString::getString);
    }

    /** The text under this key, if there is one; {@code null} is none. */
    Optional<String> findText(String key) {
        return json.containsKey(key) && !json.isNull(key) ? Optional.of(text(key)) : Optional.empty();
    }

    boolean has(String key) {
        return json.containsKey(key);
    }

    /** The whole number under this key; 0 when there is none. */
    long number(String key) {
        JsonValue value = json.get(key);
        if (value == null) {
            return 0;
        }
        if (value instanceof JsonNumber number && number.isIntegral()) {
            return number.longValue();
        }
        throw bad("\"" + key + "\" must be a whole number.");
    }

    /** The instant under this key, if there is one; {@code null} is none. */
    Optional<Instant> instant(String key) {
        try {
            return findText(key).map(Instant::parse);
        } catch (DateTimeParseException e) {
            throw new ProblemException(
                    new Problem.BadRequest("\"" + key + "\" must be a time such as 2027-01-31T12:00:00Z."), e);
        }
    }

    /**
     * The object under this key.
     *
     * @param known the keys that it may have
     */
    JsonBody object(String key, Set<String> known) {
        if (json.get(key) instanceof JsonObject object) {
            return new JsonBody(object).knowing(known);
        }
        throw bad("The body needs \"" + key + "\" with an object.");
    }

    /**
     * The objects of the array under this key; none when there is no such array.
     *
     * @param known the keys that each may have
     */
    List<JsonBody> objects(String key, Set<String> known) {
        JsonValue value = json.getOrDefault(key, JsonValue.EMPTY_JSON_ARRAY);
        if (!(value instanceof JsonArray array) || array.stream().anyMatch(one -> !(one instanceof JsonObject))) {
            throw bad("\"" + key + "\" must be an array of objects.");
        }
        return array.stream()
                .map(one -> new JsonBody(one.asJsonObject()).knowing(known))
                .toList();
    }

    private JsonBody knowing(Set<String> known) {
        json.keySet().stream().filter(key -> !known.contains(key)).findFirst().ifPresent(key -> {
            throw bad("The body has an unknown key; known are " + String.join(", ", known) + ".");
        });
        return this;
    }

    /** The truth under this key; false when there is none. */
    boolean flag(String key) {
        JsonValue value = json.getOrDefault(key, JsonValue.FALSE);
        if (value.equals(JsonValue.TRUE) || value.equals(JsonValue.FALSE)) {
            return value.equals(JsonValue.TRUE);
        }
        throw bad("\"" + key + "\" must be true or false.");
    }

    /**
     * The texts of the object under this key, by their keys; none when there is no such object.
     *
     * @throws ProblemException with BadRequest when it is no object of texts
     */
    Map<String, String> texts(String key) {
        Map<String, String> texts = new TreeMap<>();
        JsonValue value = json.getOrDefault(key, JsonValue.EMPTY_JSON_OBJECT);
        if (!(value instanceof JsonObject object)) {
            throw bad("\"" + key + "\" must be an object of texts.");
        }
        object.forEach((name, inner) -> {
            if (!(inner instanceof JsonString text)) {
                throw bad("\"" + key + "\" must be an object of texts.");
            }
            texts.put(name, text.getString());
        });
        return texts;
    }

    private static JsonObject parse(byte[] bytes) {
        String text = text(bytes);
        try (JsonReader reader = READERS.createReader(new StringReader(text))) {
            JsonObject json = reader.readObject();
            readToEnd(text);
            return json;
        } catch (JsonException e) {
            throw new ProblemException(new Problem.BadRequest("The body is not a JSON object."), e);
        }
    }

    /** The reader stops after the object; the parser minds what comes then. */
    private static void readToEnd(String text) {
        try (JsonParser parser = Json.createParser(new StringReader(text))) {
            while (parser.hasNext()) {
                parser.next();
            }
        }
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new ProblemException(new Problem.BadRequest("The body is not UTF-8."), e);
        }
    }

    private static byte[] bytes(InputStream body) {
        try {
            byte[] bytes = body.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new ProblemException(new Problem.ContentTooLarge(MOST_BYTES));
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ProblemException bad(String detail) {
        return new ProblemException(new Problem.BadRequest(detail));
    }
}
