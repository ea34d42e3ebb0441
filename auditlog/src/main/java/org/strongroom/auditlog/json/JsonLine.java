package org.strongroom.auditlog.json;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a flat JSON object (RFC 8259) as UTF-8, without a space or line break: members in the order of the calls.
 *
 * <p>Whatever could end a line, hide text or steer a terminal is escaped: quotes, backslashes, C0 and C1 controls,
 * U+2028, U+2029, marks of writing direction, the byte order mark, and surrogates without their other half. Names are
 * not checked for doubles: {@link JsonLineReader} refuses those.
 *
 * <p>Reusable, since {@link #end} starts the next object; not safe for several threads.
 */
public final class JsonLine {
    private static final byte[] HEX = "0123456789abcdef".getBytes(US_ASCII);
    private static final byte[] NULL = "null".getBytes(US_ASCII);
    private static final byte[] TRUE = "true".getBytes(US_ASCII);
    private static final byte[] FALSE = "false".getBytes(US_ASCII);
    private static final int LONGEST_ESCAPE = 6;
    private static final int LONGEST_LONG = 20;
    private static final boolean[] PLAIN = plain();

    private byte[] bytes = new byte[1024];
    private int length;

    public JsonLine() {
        begin();
    }

    /** Adds a string, or {@code null}. */
    public JsonLine text(String name, @Nullable String value) {
        name(name);
        if (value == null) {
            raw(NULL);
        } else {
            string(value);
        }
        return this;
    }

    /** Adds a whole number. */
    public JsonLine number(String name, long value) {
        name(name);
        digits(value);
        return this;
    }

    /** Adds {@code true} or {@code false}. */
    public JsonLine flag(String name, boolean value) {
        name(name);
        raw(value ? TRUE : FALSE);
        return this;
    }

    /** Adds {@code null}. */
    public JsonLine nothing(String name) {
        name(name);
        raw(NULL);
        return this;
    }

    /** Adds an array of strings. */
    public JsonLine texts(String name, List<String> values) {
        name(name);
        ensure(1);
        bytes[length++] = '[';
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) {
                ensure(1);
                bytes[length++] = ',';
            }
            string(values.get(i));
        }
        ensure(1);
        bytes[length++] = ']';
        return this;
    }

    /** Closes the object, returns its bytes as a copy, and begins the next. */
    public byte[] end() {
        ensure(1);
        bytes[length++] = '}';
        byte[] line = Arrays.copyOf(bytes, length);
        begin();
        return line;
    }

    private void begin() {
        bytes[0] = '{';
        length = 1;
    }

    private void name(String name) {
        if (length > 1) {
            ensure(1);
            bytes[length++] = ',';
        }
        string(name);
        ensure(1);
        bytes[length++] = ':';
    }

    private void string(String value) {
        int size = value.length();
        ensure(size + 2);
        bytes[length++] = '"';
        int i = 0;
        while (i < size && value.charAt(i) < PLAIN.length && PLAIN[value.charAt(i)]) {
            bytes[length++] = (byte) value.charAt(i++);
        }
        while (i < size) {
            i += character(value, i);
        }
        ensure(1);
        bytes[length++] = '"';
    }

    /** Writes the character at an index and returns how many UTF-16 units it took. */
    private int character(String value, int index) {
        ensure(LONGEST_ESCAPE);
        char c = value.charAt(index);
        if (c < PLAIN.length) {
            if (PLAIN[c]) {
                bytes[length++] = (byte) c;
            } else {
                escape(c);
            }
        } else if (Character.isHighSurrogate(c)
                && index + 1 < value.length()
                && Character.isLowSurrogate(value.charAt(index + 1))) {
            fourBytes(Character.toCodePoint(c, value.charAt(index + 1)));
            return 2;
        } else if (isHidden(c)) {
            unicode(c);
        } else if (c < 0x800) {
            bytes[length++] = (byte) (0xC0 | (c >> 6));
            bytes[length++] = (byte) (0x80 | (c & 0x3F));
        } else {
            bytes[length++] = (byte) (0xE0 | (c >> 12));
            bytes[length++] = (byte) (0x80 | ((c >> 6) & 0x3F));
            bytes[length++] = (byte) (0x80 | (c & 0x3F));
        }
        return 1;
    }

    private static boolean isHidden(char c) {
        return c < 0xA0
                || Character.isSurrogate(c)
                || (c >= 0x200E && c <= 0x200F)
                || (c >= 0x2028 && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069)
                || c == 0xFEFF;
    }

    private void fourBytes(int codePoint) {
        bytes[length++] = (byte) (0xF0 | (codePoint >> 18));
        bytes[length++] = (byte) (0x80 | ((codePoint >> 12) & 0x3F));
        bytes[length++] = (byte) (0x80 | ((codePoint >> 6) & 0x3F));
        bytes[length++] = (byte) (0x80 | (codePoint & 0x3F));
    }

    private void escape(char c) {
        int letter = "\"\\\b\f\n\r\t".indexOf(c);
        if (letter < 0) {
            unicode(c);
        } else {
            bytes[length++] = '\\';
            bytes[length++] = (byte) "\"\\bfnrt".charAt(letter);
        }
    }

    private void unicode(char c) {
        bytes[length++] = '\\';
        bytes[length++] = 'u';
        for (int shift = 12; shift >= 0; shift -= 4) {
            bytes[length++] = HEX[(c >> shift) & 0xF];
        }
    }

    @SuppressWarnings("deprecation") // the low bytes of ASCII digits, without an encoder
    private void digits(long value) {
        ensure(LONGEST_LONG);
        String digits = Long.toString(value);
        digits.getBytes(0, digits.length(), bytes, length);
        length += digits.length();
    }

    private void raw(byte[] word) {
        ensure(word.length);
        System.arraycopy(word, 0, bytes, length, word.length);
        length += word.length;
    }

    private void ensure(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }

    private static boolean[] plain() {
        boolean[] plain = new boolean[128];
        Arrays.fill(plain, ' ', 0x7F, true);
        plain['"'] = false;
        plain['\\'] = false;
        return plain;
    }
}
