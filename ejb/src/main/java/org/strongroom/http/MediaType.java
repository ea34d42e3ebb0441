package org.strongroom.http;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What kind of bytes somebody says they are. Uploaders are not believed: whatever a browser could run is kept from
 * being shown.
 */
public record MediaType(String text) {
    /** Unknown bytes. */
    public static final MediaType OCTETS = new MediaType("application/octet-stream");

    private static final Pattern SANE = Pattern.compile("[\\w!#$&^.+-]+/[\\w!#$&^.+-]+(; ?[\\w-]+=[\\w.+-]+)*");
    private static final Set<String> SHOWABLE = Set.of(
            "text/plain",
            "image/png",
            "image/jpeg",
            "image/gif",
            "image/webp",
            "image/avif",
            "image/bmp",
            "video/mp4",
            "video/webm",
            "audio/mpeg",
            "audio/ogg",
            "audio/wav",
            "audio/mp4");

    /** What was said if it is a media type that can stand in a header, else {@link #OCTETS}. */
    public static MediaType of(String said) {
        return said.length() <= 127 && SANE.matcher(said).matches() ? new MediaType(said) : OCTETS;
    }

    /** Whether a browser may show it in place: it cannot carry script. */
    public boolean isShowable() {
        int end = text.indexOf(';');
        String type = end < 0 ? text : text.substring(0, end);
        return SHOWABLE.contains(type.strip().toLowerCase(Locale.ROOT));
    }
}
