package org.strongroom.path;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

/**
 * An absolute path as a caller sees it, such as {@code /public/everyone/plan.txt}: a list of {@link Name}s.
 *
 * <p>{@link #parse} decodes a raw request path exactly once. Nothing after it decodes again, so {@code %252e} stays a
 * name. Empty segments are dropped; every other oddity is refused by {@link Name}.
 */
public record NodePath(List<Name> names) {
    /** The directory above {@code /private} and {@code /public}. */
    public static final NodePath ROOT = new NodePath(List.of());

    /** The most segments that a path may have. */
    public static final int MAX_DEPTH = 100;

    /** The most UTF-16 units that a decoded path may have, slashes not counted. */
    public static final int MAX_LENGTH = 4000;

    public NodePath {
        names = List.copyOf(names);
        if (names.stream().mapToInt(name -> name.text().length()).sum() > MAX_LENGTH) {
            throw new ProblemException(
                    new Problem.BadRequest("The path is longer than " + MAX_LENGTH + " characters."));
        }
        if (names.size() > MAX_DEPTH) {
            throw new ProblemException(new Problem.BadRequest("The path is deeper than " + MAX_DEPTH + " levels."));
        }
    }

    /** A path of names that are already decoded. */
    public static NodePath of(String... names) {
        return new NodePath(Arrays.stream(names).map(Name::new).toList());
    }

    /**
     * Decodes the path component of a URI (RFC 3986), without query, as it stands on the request line.
     *
     * @param raw percent-encoded UTF-8; {@code ;} is a part of a name, whether encoded or not
     * @throws ProblemException with {@link Problem.BadRequest} when the encoding is broken, and with
     *     {@link Problem.BadName} of the raw path when a name is not allowed, an encoded slash included
     */
    public static NodePath parse(String raw) {
        List<Name> names = new ArrayList<>();
        for (String segment : raw.split("/", -1)) {
            if (!segment.isEmpty()) {
                names.add(name(segment, raw));
            }
        }
        return new NodePath(names);
    }

    private static Name name(String segment, String raw) {
        try {
            return new Name(decode(segment));
        } catch (ProblemException e) {
            throw e.problem() instanceof Problem.BadName bad
                    ? new ProblemException(new Problem.BadName(raw, bad.defect()))
                    : e;
        }
    }

    public boolean isRoot() {
        return names.isEmpty();
    }

    public int depth() {
        return names.size();
    }

    /** The last name. The root has none. */
    public Name name() {
        return names.get(names.size() - 1);
    }

    /** The path without its last name. The root has none. */
    public NodePath parent() {
        return new NodePath(names.subList(0, names.size() - 1));
    }

    public NodePath child(Name name) {
        List<Name> longer = new ArrayList<>(names);
        longer.add(name);
        return new NodePath(longer);
    }

    public NodePath child(String name) {
        return child(new Name(name));
    }

    /** What is left of this path below its first {@code count} names. */
    public NodePath below(int count) {
        return new NodePath(names.subList(count, names.size()));
    }

    /** Percent-encoded for use in a URI: every character but the unreserved ones of RFC 3986. */
    public String encoded() {
        return names.stream().map(name -> "/" + encode(name.text())).collect(Collectors.joining());
    }

    /** The decoded path with slashes, {@code /} for the root. For people and records, not for parsing. */
    @Override
    public String toString() {
        return isRoot() ? "/" : names.stream().map(name -> "/" + name).collect(Collectors.joining());
    }

    /** One name percent-encoded for use in a URI. */
    public static String encode(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    private static String decode(String segment) {
        if (segment.indexOf('%') < 0 && segment.chars().allMatch(c -> c < 0x80)) {
            return segment;
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes(segment)).toString();
        } catch (CharacterCodingException e) {
            throw new ProblemException(new Problem.BadRequest("The path is not valid UTF-8."), e);
        }
    }

    private static ByteBuffer bytes(String segment) throws CharacterCodingException {
        ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(segment));
        ByteBuffer decoded = ByteBuffer.allocate(encoded.remaining());
        while (encoded.hasRemaining()) {
            byte next = encoded.get();
            decoded.put(next == '%' ? (byte) (hexDigit(encoded) << 4 | hexDigit(encoded)) : next);
        }
        return decoded.flip();
    }

    private static int hexDigit(ByteBuffer encoded) {
        int digit = encoded.hasRemaining() ? Character.digit(encoded.get(), 16) : -1;
        if (digit < 0) {
            throw new ProblemException(new Problem.BadRequest("The path has a broken percent-encoding."));
        }
        return digit;
    }
}
