package org.strongroom.report.format;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Instants as reports write them: UTC, always with six digits of a second, so that texts sort as times do. */
public final class Times {
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private Times() {}

    /** The instant in UTC. */
    public static String text(Instant time) {
        return FORMAT.format(time);
    }
}
