package org.strongroom.sharing;

import java.util.Locale;

/**
 * What a request asks for by its number.
 *
 * @param kind what has the number
 */
public record Numbered(Kind kind, long number) {
    /** What can be asked for by its number. */
    public enum Kind {
        GRANT,
        /** A public directory. */
        DIRECTORY,
        /** Something in the trash. */
        DISCARDED,
        PERSON,
        GROUP,
        /** A device password or a workstation. */
        DEVICE,
        /** A report that runs as a job. */
        JOB,
        SCHEDULE,
        HOLD
    }

    /** Such as {@code grant 17}. */
    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT) + ' ' + number;
    }
}
