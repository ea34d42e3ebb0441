package org.strongroom.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What became of somebody in words that {@link PeopleChange} reads, in as many statements as records can have whole. */
final class Statements {
    /** UTF-16 units of a statement, so that its record has all of it. */
    private static final int LONGEST = 4000;

    /** UTF-16 units of groups that are told in one part. */
    private static final int PORTION = 2000;

    private final String whose;
    private final List<String> ended = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();

    Statements(String login) {
        whose = PeopleChange.plain(login) + PeopleChange.WHOSE;
    }

    /** One thing before and after, where they differ. */
    Statements change(String what, String before, String after) {
        return before.equals(after) ? this : tell(PeopleChange.words(what, before, after));
    }

    /** Groups behind a word, in order. */
    Statements groups(String word, Collection<String> groups) {
        StringBuilder some = new StringBuilder();
        for (String group : groups.stream().sorted().toList()) {
            if (!some.isEmpty() && some.length() + group.length() > PORTION) {
                tell(word + some);
                some.setLength(0);
            }
            some.append(some.isEmpty() ? "" : ", ").append(PeopleChange.plain(group));
        }
        return some.isEmpty() ? this : tell(word + some);
    }

    Statements tell(String part) {
        if (!words.isEmpty() && words.length() + PeopleChange.BREAK.length() + part.length() > LONGEST) {
            ended.add(words.toString());
            words.setLength(0);
        }
        words.append(words.isEmpty() ? whose : PeopleChange.BREAK).append(part);
        return this;
    }

    /** All that was told; none when nothing was. */
    List<String> all() {
        List<String> all = new ArrayList<>(ended);
        if (!words.isEmpty()) {
            all.add(words.toString());
        }
        return all;
    }
}
