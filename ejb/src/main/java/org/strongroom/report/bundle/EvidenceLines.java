package org.strongroom.report.bundle;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.strongroom.auditlog.format.BundleFormat;
import org.strongroom.auditlog.json.JsonLine;

/**
 * Writes the lines of the evidence. In them {@code <} is written as its code, so that nothing that a client chose can end
 * the element that holds them or begin another (HTML, section 4.12.1.3).
 */
final class EvidenceLines {
    private static final byte[] LESS = "\\u003c".getBytes(US_ASCII);

    private final MessageDigest digest = sha256();
    private final OutputStream out;
    private long bytes;

    EvidenceLines(OutputStream out) {
        this.out = out;
    }

    /** Begins a line of this kind. */
    static JsonLine line(String kind) {
        return new JsonLine().text(BundleFormat.KIND, kind);
    }

    void write(JsonLine line) throws IOException {
        byte[] plain = line.end();
        int from = 0;
        for (int i = 0; i < plain.length; i++) {
            if (plain[i] == '<') {
                put(plain, from, i - from);
                put(LESS, 0, LESS.length);
                from = i + 1;
            }
        }
        put(plain, from, plain.length - from);
        put(new byte[] {'\n'}, 0, 1);
    }

    /** How many bytes were written so far. */
    long bytes() {
        return bytes;
    }

    /** The SHA-256 of all that was written so far, in hex. */
    String digest() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private void put(byte[] from, int at, int length) throws IOException {
        out.write(from, at, length);
        digest.update(from, at, length);
        bytes += length;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
