package org.strongroom.dav.rfc4918;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The Timeout header (RFC 4918, section 10.7): a wish, and never a reason to refuse. */
public final class TimeoutField {
    /** The longest that the grammar allows; stands for Infinite too. */
    public static final Duration LONGEST = Duration.ofSeconds(0xFFFF_FFFFL);

    /** What a client gets that did not ask. */
    public static final Duration UNASKED = Duration.ofHours(1);

    private static final Pattern SECONDS = Pattern.compile("second-(\\d{1,18})");

    private TimeoutField() {}

    /** The first of the client's wishes that is understood. The grant may be shorter. */
    public static Duration parse(@Nullable String header) {
        if (header == null) {
            return UNASKED;
        }
        for (String wish : header.toLowerCase(Locale.ROOT).split(",", -1)) {
            if (wish.strip().equals("infinite")) {
                return LONGEST;
            }
            Matcher seconds = SECONDS.matcher(wish.strip());
            if (seconds.matches()) {
                Duration asked = Duration.ofSeconds(Long.parseLong(seconds.group(1)));
                return asked.compareTo(LONGEST) < 0 ? asked : LONGEST;
            }
        }
        return UNASKED;
    }
}
