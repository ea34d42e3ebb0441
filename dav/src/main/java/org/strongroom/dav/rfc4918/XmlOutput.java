package org.strongroom.dav.rfc4918;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.strongroom.path.NodePath;

/**
 * Writes XML as UTF-8 into a buffer, and from there to where it goes. By hand, because a listing is the hot path of a
 * mapped drive. Whatever is given to {@link #text} comes out well-formed; {@link #raw} is trusted.
 *
 * <p>The target is opened when the buffer is full for the first time: who writes less can send it with its length.
 */
public final class XmlOutput {
    /** Opens the target at the first need. */
    public interface Target {
        OutputStream open() throws IOException;
    }

    private static final int CAPACITY = 16 * 1024;
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] REPLACEMENT = {(byte) 0xEF, (byte) 0xBF, (byte) 0xBD};

    private static final boolean[] UNRESERVED = new boolean[0x80];

    static {
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~"
                .chars()
                .forEach(c -> UNRESERVED[c] = true);
    }

    private final Target target;
    private final byte[] buffer = new byte[CAPACITY];
    private int length;
    private boolean opened;

    public XmlOutput(Target target) {
        this.target = target;
    }

    /** Markup that is known to be good, such as a constant. */
    public XmlOutput raw(byte[] markup) throws IOException {
        if (markup.length > CAPACITY - length) {
            flush();
            if (markup.length > CAPACITY) {
                target.open().write(markup);
                return this;
            }
        }
        System.arraycopy(markup, 0, buffer, length, markup.length);
        length += markup.length;
        return this;
    }

    /** The same from characters that were checked when they came in. */
    public XmlOutput raw(String markup) throws IOException {
        return raw(markup.getBytes(StandardCharsets.UTF_8));
    }

    /** Character data or an attribute's value, escaped; what XML 1.0 cannot hold becomes U+FFFD. */
    public XmlOutput text(String text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                ascii(c);
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
                supplementary(Character.toCodePoint(c, text.charAt(i)));
            } else if (Character.isSurrogate(c) || c >= 0xFFFE) {
                raw(REPLACEMENT);
            } else {
                basic(c);
            }
        }
        return this;
    }

    /** A number in decimal. */
    public XmlOutput number(long number) throws IOException {
        return raw(Long.toString(number).getBytes(StandardCharsets.ISO_8859_1));
    }

    /** One name, percent-encoded as {@link NodePath#encode} does it. */
    public XmlOutput urlName(String name) throws IOException {
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            room(3);
            if (isUnreserved(b)) {
                buffer[length++] = b;
            } else {
                buffer[length++] = '%';
                buffer[length++] = HEX[(b >> 4) & 0xF];
                buffer[length++] = HEX[b & 0xF];
            }
        }
        return this;
    }

    /** Sends what is in the buffer. */
    public void flush() throws IOException {
        if (length > 0) {
            target.open().write(buffer, 0, length);
            opened = true;
            length = 0;
        }
    }

    /** Whether something has left; until then everything is in {@link #buffered}. */
    public boolean hasLeft() {
        return opened;
    }

    /** What is still here. */
    public byte[] buffered() {
        return Arrays.copyOf(buffer, length);
    }

    private static boolean isUnreserved(byte b) {
        return b >= 0 && UNRESERVED[b];
    }

    private void ascii(char c) throws IOException {
        room(6);
        switch (c) {
            case '&' -> raw(Markup.AMP);
            case '<' -> raw(Markup.LT);
            case '>' -> raw(Markup.GT);
            case '"' -> raw(Markup.QUOT);
            case '\t', '\n' -> buffer[length++] = (byte) c;
            case '\r' -> raw(Markup.CR);
            default -> {
                if (c < ' ') {
                    raw(REPLACEMENT);
                } else {
                    buffer[length++] = (byte) c;
                }
            }
        }
    }

    private void basic(char c) throws IOException {
        room(3);
        if (c < 0x800) {
            buffer[length++] = (byte) (0xC0 | (c >> 6));
        } else {
            buffer[length++] = (byte) (0xE0 | (c >> 12));
            buffer[length++] = (byte) (0x80 | ((c >> 6) & 0x3F));
        }
        buffer[length++] = (byte) (0x80 | (c & 0x3F));
    }

    private void supplementary(int codePoint) throws IOException {
        room(4);
        buffer[length++] = (byte) (0xF0 | (codePoint >> 18));
        buffer[length++] = (byte) (0x80 | ((codePoint >> 12) & 0x3F));
        buffer[length++] = (byte) (0x80 | ((codePoint >> 6) & 0x3F));
        buffer[length++] = (byte) (0x80 | (codePoint & 0x3F));
    }

    private void room(int bytes) throws IOException {
        if (bytes > CAPACITY - length) {
            flush();
        }
    }
}
