package org.strongroom.persistence;

/** Patterns for {@code like … escape '!'}. */
public final class Like {
    private Like() {}

    /** Matches whatever contains this text. */
    public static String containing(String text) {
        return "%" + escaped(text) + "%";
    }

    /** Matches whatever begins with this text. */
    public static String beginning(String text) {
        return escaped(text) + "%";
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
