package org.strongroom.http;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.strongroom.condition.EntityTag;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

/** Range and If-Range (RFC 9110, sections 14.2 and 13.1.5). */
public final class RangeField {
    /** More ranges than this are no honest request: the whole file is sent, once. */
    static final int MOST_RANGES = 16;

    /** Ranges that lie closer together than the headers of a part are sent as one. */
    static final long GAP_WORTH_A_PART = 128;

    private static final Pattern RANGES = Pattern.compile("bytes\\s*=\\s*(.*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ONE = Pattern.compile("(\\d{0,18})-(\\d{0,18})");

    private RangeField() {}

    /**
     * What {@link #parse} says of Range, or nothing when If-Range says that the file is another by now.
     *
     * @param size of the file in bytes
     */
    public static List<ByteRange> parse(
            @Nullable String range, @Nullable String ifRange, EntityTag tag, Instant modified, long size) {
        return applies(ifRange, tag, modified) ? parse(range, size) : List.of();
    }

    /**
     * The ranges to send, in ascending order, overlapping and neighbouring ones joined. Empty when the whole file is to
     * be sent: no field, another unit, a malformed field, or too many ranges.
     *
     * @param size of the file in bytes
     * @throws ProblemException with {@link Problem.RangeNotSatisfiable} when no asked byte exists
     */
    public static List<ByteRange> parse(@Nullable String text, long size) {
        Matcher ranges = RANGES.matcher(text == null ? "" : text.strip());
        if (!ranges.matches()) {
            return List.of();
        }
        List<ByteRange> found = new ArrayList<>();
        String[] parts = ranges.group(1).split(",", -1);
        for (String part : parts) {
            Matcher one = ONE.matcher(part.strip());
            if (parts.length > MOST_RANGES || !one.matches() || one.group().equals("-") || isBackwards(one)) {
                return List.of();
            }
            ByteRange range = of(one.group(1), one.group(2), size);
            if (range.first() < size && range.length() > 0) {
                found.add(range);
            }
        }
        if (found.isEmpty()) {
            throw new ProblemException(new Problem.RangeNotSatisfiable(size));
        }
        return joined(found);
    }

    /**
     * Whether the ranges still fit the file that the client has a part of. A date counts only if it is exactly the
     * present one; a weak tag never does.
     */
    static boolean applies(@Nullable String ifRange, EntityTag tag, Instant modified) {
        if (ifRange == null) {
            return true;
        }
        String text = ifRange.strip();
        if (text.startsWith("\"")) {
            return text.equals(tag.toString());
        }
        Instant date = HttpDate.parse(text);
        return date != null && date.getEpochSecond() == modified.getEpochSecond();
    }

    private static boolean isBackwards(Matcher one) {
        return !one.group(1).isEmpty()
                && !one.group(2).isEmpty()
                && Long.parseLong(one.group(1)) > Long.parseLong(one.group(2));
    }

    private static ByteRange of(String first, String last, long size) {
        if (first.isEmpty()) {
            return new ByteRange(Math.max(0, size - Long.parseLong(last)), size - 1);
        }
        long end = last.isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(last));
        return new ByteRange(Long.parseLong(first), end);
    }

    private static List<ByteRange> joined(List<ByteRange> ranges) {
        ranges.sort(Comparator.comparingLong(ByteRange::first));
        List<ByteRange> joined = new ArrayList<>();
        for (ByteRange range : ranges) {
            int end = joined.size() - 1;
            ByteRange before = end < 0 ? null : joined.get(end);
            if (before != null && range.first() <= before.last() + GAP_WORTH_A_PART) {
                joined.set(end, new ByteRange(before.first(), Math.max(before.last(), range.last())));
            } else {
                joined.add(range);
            }
        }
        return List.copyOf(joined);
    }
}
