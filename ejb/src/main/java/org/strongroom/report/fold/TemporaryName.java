package org.strongroom.report.fold;

import java.util.Locale;
import java.util.regex.Pattern;

/** The names that programs write to before they rename: Office, gvfs, KDE, and what others do alike. */
final class TemporaryName {
    private static final Pattern NAMES =
            Pattern.compile("~.*\\.tmp|.*\\.tmp|[0-9a-f]{8}|.*\\.part|\\.goutputstream-.*|\\.sb-.*");

    private TemporaryName() {}

    /** Whether the last name of the path is one. */
    static boolean is(String path) {
        return NAMES.matcher(path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT))
                .matches();
    }

    /** Whether both lie in the same directory, and just one of them is temporary. */
    static boolean isBeside(String path, String other) {
        return path.substring(0, path.lastIndexOf('/') + 1).equals(other.substring(0, other.lastIndexOf('/') + 1))
                && is(path) != is(other);
    }
}
