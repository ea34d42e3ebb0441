package org.strongroom.dav.wildfly;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Watches a chunked body go by, byte for byte, and stops at the first that RFC 9112, section 7.1, does not allow. Undertow
 * itself forgives what follows a chunk's data and takes a size that is none for the last: a damaged upload would be cut
 * short and kept.
 */
final class ChunkGrammar {
    private static final int MOST_DIGITS = 15;
    private static final int MOST_LINE = 8 * 1024;

    private enum Expects {
        SIZE,
        EXTENSION,
        SIZE_END,
        DATA,
        DATA_RETURN,
        DATA_END,
        TRAILER_START,
        TRAILER,
        TRAILER_END,
        LAST_END,
        NOTHING
    }

    private Expects expects = Expects.SIZE;
    private long size;
    private int digits;
    private int line;

    /** Looks at the bytes; what follows the end of the body belongs to the next request and is not looked at. */
    void watch(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining() && expects != Expects.NOTHING) {
            if (expects == Expects.DATA) {
                int data = (int) Math.min(size, bytes.remaining());
                bytes.position(bytes.position() + data);
                size -= data;
                expects = size == 0 ? Expects.DATA_RETURN : Expects.DATA;
            } else {
                expects = after(bytes.get());
            }
        }
    }

    private Expects after(byte b) throws IOException {
        return switch (expects) {
            case SIZE -> size(b);
            case EXTENSION -> endOfLine(b, Expects.SIZE_END, Expects.EXTENSION);
            case SIZE_END -> require(b, '\n', size == 0 ? Expects.TRAILER_START : Expects.DATA);
            case DATA_RETURN -> require(b, '\r', Expects.DATA_END);
            case DATA_END -> require(b, '\n', nextChunk());
            case TRAILER_START -> endOfLine(b, Expects.LAST_END, Expects.TRAILER);
            case TRAILER -> endOfLine(b, Expects.TRAILER_END, Expects.TRAILER);
            case TRAILER_END -> require(b, '\n', Expects.TRAILER_START);
            case LAST_END -> require(b, '\n', Expects.NOTHING);
            case DATA, NOTHING -> throw new IllegalStateException();
        };
    }

    private Expects size(byte b) throws IOException {
        int digit = Character.digit(b, 16);
        if (digit >= 0) {
            size = size * 16 + digit;
            digits++;
            if (digits > MOST_DIGITS) {
                throw malformed();
            }
            return Expects.SIZE;
        }
        if (digits == 0) {
            throw malformed();
        }
        return switch (b) {
            case '\r' -> Expects.SIZE_END;
            case ';', ' ', '\t' -> Expects.EXTENSION;
            default -> throw malformed();
        };
    }

    private Expects nextChunk() {
        size = 0;
        digits = 0;
        line = 0;
        return Expects.SIZE;
    }

    private Expects endOfLine(byte b, Expects end, Expects more) throws IOException {
        line++;
        if (b == '\n' || line > MOST_LINE) {
            throw malformed();
        }
        return b == '\r' ? end : more;
    }

    private static Expects require(byte b, char wanted, Expects next) throws IOException {
        if (b != wanted) {
            throw malformed();
        }
        return next;
    }

    private static IOException malformed() {
        return new IOException("The chunked body is malformed");
    }
}
