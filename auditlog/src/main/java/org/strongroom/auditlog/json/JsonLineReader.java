package org.strongroom.auditlog.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link JsonLine} writes, and nothing looser: one flat object, no white space between tokens, no name
 * twice, whole numbers that fit a {@code long}, arrays of strings only, well-formed UTF-8, nothing after the object.
 */
public final class JsonLineReader {
    private final String text;
    private int at;

    private JsonLineReader(String text) {
        this.text = text;
    }

    /**
     * Reads one object.
     *
     * @return its members in their order, unmodifiable; each value a {@code String}, {@code Long}, {@code Boolean},
     *     {@code List<String>} or {@code null}
     * @throws IllegalArgumentException if it is not such an object; the message tells where
     */
    public static Map<String, @Nullable Object> read(byte[] utf8) {
        try {
            return new JsonLineReader(
                            UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString())
                    .object();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("not UTF-8", e);
        }
    }

    private Map<String, @Nullable Object> object() {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        expect('{');
        if (!accept('}')) {
            do {
                member(members);
            } while (accept(','));
            expect('}');
        }
        if (at < text.length()) {
            throw wrong("the end");
        }
        return Collections.unmodifiableMap(members);
    }

    private void member(Map<String, @Nullable Object> members) {
        int start = at;
        String name = string();
        expect(':');
        if (members.containsKey(name)) {
            at = start;
            throw wrong("a name that was not there before");
        }
        members.put(name, value());
    }

    private @Nullable Object value() {
        return switch (peek()) {
            case '"' -> string();
            case '[' -> strings();
            case 't' -> word("true", Boolean.TRUE);
            case 'f' -> word("false", Boolean.FALSE);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private @Nullable Boolean word(String word, @Nullable Boolean meaning) {
        if (!text.startsWith(word, at)) {
            throw wrong(word);
        }
        at += word.length();
        return meaning;
    }

    private List<String> strings() {
        List<String> values = new ArrayList<>();
        expect('[');
        if (!accept(']')) {
            do {
                values.add(string());
            } while (accept(','));
            expect(']');
        }
        return Collections.unmodifiableList(values);
    }

    private Long number() {
        int start = at;
        accept('-');
        int digits = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        boolean wellFormed = at > digits && (text.charAt(digits) != '0' || at - start == 1);
        try {
            if (wellFormed) {
                return Long.parseLong(text, start, at, 10);
            }
        } catch (NumberFormatException e) {
            at = start;
            throw wrong("a whole number of 64 bits");
        }
        at = start;
        throw wrong("a value");
    }

    private String string() {
        expect('"');
        int start = at;
        while (peek() != '"' && peek() != '\\' && peek() >= ' ') {
            at++;
        }
        if (peek() == '"') {
            return text.substring(start, at++);
        }
        StringBuilder value = new StringBuilder(text.length() - start).append(text, start, at);
        while (!accept('"')) {
            value.append(peek() == '\\' ? escaped() : unescaped());
        }
        return value.toString();
    }

    private char unescaped() {
        char c = peek();
        if (c < ' ') {
            throw wrong("an escaped control character");
        }
        at++;
        return c;
    }

    private char escaped() {
        at++;
        char letter = peek();
        at++;
        return switch (letter) {
            case '"', '\\', '/' -> letter;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> {
                at -= 2;
                throw wrong("an escape");
            }
        };
    }

    private char unicode() {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            char c = peek();
            int digit = c < 128 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                throw wrong("a hexadecimal digit");
            }
            code = (code << 4) | digit;
            at++;
        }
        return (char) code;
    }

    private char peek() {
        if (at >= text.length()) {
            throw wrong("more");
        }
        return text.charAt(at);
    }

    private boolean accept(char c) {
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(char c) {
        if (!accept(c)) {
            throw wrong("'" + c + "'");
        }
    }

    private IllegalArgumentException wrong(String wanted) {
        return new IllegalArgumentException("expected " + wanted + " at character " + at);
    }
}
