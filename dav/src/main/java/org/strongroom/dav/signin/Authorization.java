package org.strongroom.dav.signin;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The Authorization header (RFC 9110, section 11.6.2).
 *
 * @param scheme in lower case; empty when there was no header
 * @param value what follows the scheme; empty when nothing does, as Office sends it
 */
record Authorization(String scheme, String value) {
    /** Far more than any token needs. */
    private static final int LONGEST = 16 * 1024;

    static Authorization parse(@Nullable String header) {
        if (header == null || header.length() > LONGEST) {
            return new Authorization("", "");
        }
        String text = header.strip();
        int space = text.indexOf(' ');
        return space < 0
                ? new Authorization(text.toLowerCase(Locale.ROOT), "")
                : new Authorization(
                        text.substring(0, space).toLowerCase(Locale.ROOT),
                        text.substring(space).strip());
    }
}
