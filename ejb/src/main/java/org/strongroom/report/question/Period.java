package org.strongroom.report.question;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The time that a report asks about.
 *
 * @param from inclusive
 * @param until exclusive
 */
public record Period(Instant from, Instant until) {
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    /** From the first event until now. */
    public static final Period ALL = new Period(Instant.EPOCH, LATEST);

    /** Clamped to what the log can hold. */
    public Period {
        if (from.isAfter(until)) {
            throw Parameters.refused("from is later than until.");
        }
        from = clamped(from);
        until = clamped(until);
    }

    /** The same, ending then at the latest. */
    public Period endingBy(Instant end) {
        Instant earlier = until.isBefore(end) ? until : end;
        return new Period(from.isBefore(earlier) ? from : earlier, earlier);
    }

    /**
     * Reads {@code from} and {@code until}: each a time with its offset, such as {@code 2026-03-01T09:00:00+01:00}, or a
     * day in {@code zone}, such as {@code Europe/Berlin}, else in UTC. A day is meant whole, at both ends.
     */
    public static Period of(Parameters given) {
        ZoneId zone = given.find("zone").map(Period::zone).orElse(ZoneOffset.UTC);
        Instant from =
                given.find("from").map(text -> instant("from", text, zone, 0)).orElse(ALL.from);
        Optional<String> last = given.find("until");
        Instant until = last.map(text -> instant("until", text, zone, 1)).orElse(ALL.until);
        if (from.equals(until) && last.filter(Period::isDay).isPresent()) {
            throw Parameters.refused("from is later than until.");
        }
        return new Period(from, until);
    }

    private static Instant clamped(Instant time) {
        Instant late = time.isBefore(Instant.EPOCH) ? Instant.EPOCH : time;
        return late.isAfter(LATEST) ? LATEST : late;
    }

    private static Instant instant(String name, String text, ZoneId zone, int moreDays) {
        try {
            return isDay(text)
                    ? LocalDate.parse(text)
                            .plusDays(moreDays)
                            .atStartOfDay(zone)
                            .toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw Parameters.refused(name + " is neither a day, as 2026-03-01, nor a time with its offset, as "
                    + "2026-03-01T09:00:00+01:00 (in an address the plus sign is %2B).");
        }
    }

    private static boolean isDay(String text) {
        return text.indexOf('T') < 0;
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw Parameters.refused("zone is a time zone such as Europe/Berlin.");
        }
    }
}
