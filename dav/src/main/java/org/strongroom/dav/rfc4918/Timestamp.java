package org.strongroom.dav.rfc4918;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.strongroom.http.HttpDate;

/** Times as clients give them, and as creationdate shows them (RFC 4918, section 15.1). */
public final class Timestamp {
    private static final int LONGEST = 40;
    private static final long EARLIEST = Instant.parse("0001-01-01T00:00:00Z").getEpochSecond();
    private static final long LATEST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    private Timestamp() {}

    /** Seconds since 1970, with a fraction or not, as in X-OC-Mtime; null when it is no such number. */
    public static @Nullable Instant ofSeconds(@Nullable String text) {
        if (text == null || text.length() > LONGEST) {
            return null;
        }
        try {
            BigDecimal seconds = new BigDecimal(text.strip());
            if (Math.abs(seconds.scale()) > LONGEST) {
                return null;
            }
            long whole = seconds.setScale(0, RoundingMode.FLOOR).longValue();
            if (whole < EARLIEST || whole > LATEST) {
                return null;
            }
            BigDecimal fraction = seconds.subtract(BigDecimal.valueOf(whole)).movePointRight(9);
            return Instant.ofEpochSecond(whole, fraction.longValue());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** An HTTP date, an RFC 3339 date or seconds since 1970, as the many clients write it; null when it is neither. */
    public static @Nullable Instant parse(String text) {
        Instant date = HttpDate.parse(text);
        if (date == null) {
            date = ofSeconds(text);
        }
        return date == null ? ofRfc3339(text) : date;
    }

    /** As in {@code 2026-01-02T03:04:05Z}. By hand, since a listing holds one for each entry. */
    public static String format(Instant instant) {
        long second = Math.max(EARLIEST, Math.min(LATEST, instant.getEpochSecond()));
        LocalDateTime time = LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC);
        StringBuilder text = new StringBuilder(20);
        two(two(text, time.getYear() / 100), time.getYear() % 100).append('-');
        two(text, time.getMonthValue()).append('-');
        two(text, time.getDayOfMonth()).append('T');
        two(text, time.getHour()).append(':');
        two(text, time.getMinute()).append(':');
        return two(text, time.getSecond()).append('Z').toString();
    }

    private static @Nullable Instant ofRfc3339(String text) {
        try {
            return OffsetDateTime.parse(text.strip()).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static StringBuilder two(StringBuilder text, int number) {
        return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
