package org.strongroom.files;

import java.net.FileNameMap;
import java.net.URLConnection;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.strongroom.path.Name;

/** What kind of bytes a file holds: as the client says if it says anything sane, else by the name. */
final class MediaTypes {
    private static final String UNKNOWN = "application/octet-stream";
    private static final int LONGEST = 255;
    private static final Pattern SANE = Pattern.compile("[\\w!#$&^.+-]+/[\\w!#$&^.+-]+(;[\\x20-\\x7e]*)?");
    private static final FileNameMap BY_NAME = URLConnection.getFileNameMap();

    private MediaTypes() {}

    static String of(@Nullable String said, Name name) {
        if (said != null
                && said.length() <= LONGEST
                && !said.equals(UNKNOWN)
                && SANE.matcher(said).matches()) {
            return said;
        }
        String guessed = BY_NAME.getContentTypeFor(name.text());
        return guessed == null ? UNKNOWN : guessed;
    }
}
