package org.strongroom.auditlog.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a flat JSON object (RFC 8259): texts, whole numbers, truths, nothing, and lists of these. */
final class FlatJson {
    /** What stands for {@code null}. */
    static final Object NOTHING = new Object();

    private final String text;
    private int at;

    private FlatJson(String text) {
        this.text = text;
    }

    /** Reads an object, its members in their order; throws {@link IllegalArgumentException} if it is not one. */
    static Map<String, Object> read(byte[] utf8) {
        return read(new String(utf8, UTF_8));
    }

    static Map<String, Object> read(String text) {
        FlatJson json = new FlatJson(text);
        try {
            Map<String, Object> members = json.object();
            json.space();
            json.require(json.at == text.length());
            return members;
        } catch (StringIndexOutOfBoundsException | NumberFormatException e) {
            throw new IllegalArgumentException("not flat JSON", e);
        }
    }

    private Map<String, Object> object() {
        Map<String, Object> members = new LinkedHashMap<>();
        expect('{');
        boolean more = !accept('}');
        while (more) {
            String name = string();
            expect(':');
            require(members.put(name, value()) == null);
            more = accept(',');
            require(more || accept('}'));
        }
        return members;
    }

    private Object value() {
        space();
        char first = text.charAt(at);
        return switch (first) {
            case '"' -> string();
            case '[' -> list();
            case 't', 'f', 'n' -> word();
            default -> number();
        };
    }

    private List<Object> list() {
        List<Object> values = new ArrayList<>();
        expect('[');
        boolean more = !accept(']');
        while (more) {
            values.add(value());
            more = accept(',');
            require(more || accept(']'));
        }
        return values;
    }

    private Object word() {
        for (String word : List.of("true", "false", "null")) {
            if (text.startsWith(word, at)) {
                at += word.length();
                return word.equals("null") ? NOTHING : Boolean.valueOf(word);
            }
        }
        throw new IllegalArgumentException("not flat JSON");
    }

    private Long number() {
        int start = at;
        while (at < text.length() && "-0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return Long.valueOf(text.substring(start, at));
    }

    private String string() {
        space();
        expect('"');
        StringBuilder value = new StringBuilder();
        for (char c = text.charAt(at++); c != '"'; c = text.charAt(at++)) {
            value.append(c == '\\' ? escaped() : c);
        }
        return value.toString();
    }

    private char escaped() {
        char letter = text.charAt(at++);
        return switch (letter) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> (char) Integer.parseInt(text.substring(at, at += 4), 16);
            default -> {
                require("\"\\/".indexOf(letter) >= 0);
                yield letter;
            }
        };
    }

    private void space() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private boolean accept(char c) {
        space();
        boolean there = text.charAt(at) == c;
        at += there ? 1 : 0;
        return there;
    }

    private void expect(char c) {
        require(accept(c));
    }

    private void require(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("not flat JSON at character " + at);
        }
    }
}
