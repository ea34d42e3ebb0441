package org.strongroom.people;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What changed in what is known of somebody or of a group.
 *
 * @param person the person's number; 0 for a group
 * @param words before and after, such as {@code alice: groups finance -> none}
 * @param refused whether they are no longer let in since this change
 */
public record PeopleChange(long person, String words, boolean refused) {
    private static final String ARROW = " -> ";

    /** What words say of the time before, such as {@code alice: groups finance}. */
    public static String before(String words) {
        return Arrays.stream(words.split("; "))
                .map(part -> part.contains(ARROW) ? part.substring(0, part.indexOf(ARROW)) : part)
                .collect(Collectors.joining("; "));
    }

    /** What words say of the time after, such as {@code alice: groups none}. */
    public static String after(String words) {
        return Arrays.stream(words.split("; ")).map(PeopleChange::partAfter).collect(Collectors.joining("; "));
    }

    /** A part begins with what it is about, whose it is before that in the first one: {@code alice: groups}. */
    private static String partAfter(String part) {
        int arrow = part.indexOf(ARROW);
        int what = part.indexOf(' ', part.indexOf(": ") < 0 ? 0 : part.indexOf(": ") + 2);
        return arrow < 0 || what > arrow
                ? part
                : part.substring(0, what) + " " + part.substring(arrow + ARROW.length());
    }
}
