package org.strongroom.access;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What can be granted, each with all that the one before it allows. */
public enum Level {
    LIST(Right.LIST),
    VIEW(Right.READ),
    CONTRIBUTE(Right.CREATE),
    EDIT(Right.WRITE),
    MANAGE(Right.MANAGE);

    private final Right highest;

    Level(Right highest) {
        this.highest = highest;
    }

    /** The level that people write in lower case, such as {@code view}. */
    public static Optional<Level> of(String word) {
        return Stream.of(values()).filter(level -> level.word().equals(word)).findFirst();
    }

    /** In lower case, as people write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What one may do with it. */
    public Set<Right> rights() {
        return EnumSet.range(Right.LIST, highest);
    }
}
