package org.strongroom.http;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

/**
 * The checksums that a client sent with a body, verified while it streams: {@code OC-Checksum: SHA1:…} of sync
 * clients, {@code Digest: sha-256=…} (RFC 3230) and {@code Repr-Digest}, {@code Content-Digest: sha-256=:…:} (RFC 9530).
 * Algorithms that are not known are ignored.
 */
public final class Checksums {
    private static final Map<String, String> ALGORITHMS = Map.of(
            "MD5", "MD5", "SHA1", "SHA-1", "SHA", "SHA-1", "SHA256", "SHA-256", "SHA-256", "SHA-256", "SHA-512",
            "SHA-512");

    private final List<Expected> expected = new ArrayList<>();

    private record Expected(MessageDigest digest, ByteBuffer value) {
        boolean isMet() {
            return ByteBuffer.wrap(digest.digest()).equals(value);
        }
    }

    /** Reads them from a request's header fields. */
    public static Checksums of(Function<String, @Nullable String> header) {
        Checksums checksums = new Checksums();
        String oc = header.apply("OC-Checksum");
        for (String part : (oc == null ? "" : oc).split("[ ,]+", -1)) {
            checksums.add(part, ':', text -> HexFormat.of().parseHex(text.toLowerCase(Locale.ROOT)));
        }
        for (String field : List.of("Digest", "Content-Digest", "Repr-Digest")) {
            String text = header.apply(field);
            for (String part : (text == null ? "" : text).split(",", -1)) {
                checksums.add(part, '=', value -> Base64.getDecoder().decode(value.replace(":", "")));
            }
        }
        return checksums;
    }

    /** Reads what tus sends with a piece: the algorithm, a space, and the checksum in Base64; null for none. */
    public static Checksums ofPiece(@Nullable String header) {
        Checksums checksums = new Checksums();
        if (header != null) {
            checksums.add(header, ' ', text -> Base64.getDecoder().decode(text));
        }
        return checksums;
    }

    /** Whether nothing is to be verified. */
    public boolean areNone() {
        return expected.isEmpty();
    }

    private void add(String part, char separator, Function<String, byte[]> decoder) {
        int end = part.indexOf(separator);
        String algorithm =
                end < 0 ? null : ALGORITHMS.get(part.substring(0, end).strip().toUpperCase(Locale.ROOT));
        if (algorithm == null) {
            return;
        }
        try {
            byte[] value = decoder.apply(part.substring(end + 1).strip());
            expected.add(new Expected(MessageDigest.getInstance(algorithm), ByteBuffer.wrap(value)));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(new Problem.BadRequest("A checksum header is malformed."), e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The body, watched. */
    public InputStream watch(InputStream body) {
        InputStream watched = body;
        for (Expected one : expected) {
            watched = new DigestInputStream(watched, one.digest);
        }
        return watched;
    }

    /**
     * To be called when the body was read to its end.
     *
     * @throws ProblemException with BadRequest when what came is not what was sent
     */
    public void verify() {
        if (!expected.stream().allMatch(Expected::isMet)) {
            throw new ProblemException(
                    new Problem.BadRequest("The content does not match its checksum; it was damaged on its way."));
        }
    }
}
