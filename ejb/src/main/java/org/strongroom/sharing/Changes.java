package org.strongroom.sharing;

/** How a record tells what was before a change and what is after it. */
public final class Changes {
    private static final String ARROW = " => ";

    private Changes() {}

    /** An arrow in a note or a name becomes another, so that the first one parts them. */
    static String words(String before, String after) {
        return before.replace(ARROW, " -> ") + ARROW + after.replace(ARROW, " -> ");
    }

    /** What a record tells of the time before; empty when there was nothing. */
    public static String before(String words) {
        int arrow = words.indexOf(ARROW);
        return arrow < 0 ? "" : words.substring(0, arrow);
    }

    /** What a record tells of the time after; empty when there is nothing. */
    public static String after(String words) {
        int arrow = words.indexOf(ARROW);
        return arrow < 0 ? words : words.substring(arrow + ARROW.length());
    }
}
