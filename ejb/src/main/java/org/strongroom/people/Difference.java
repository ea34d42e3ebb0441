package org.strongroom.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Tells in words what is different between two descriptions of a person. */
final class Difference {
    private Difference() {}

    static PeopleChange between(boolean isNew, KnownPerson before, KnownPerson after) {
        List<String> words = new ArrayList<>();
        if (isNew) {
            words.add("new");
        }
        tell(words, "login", before.person().login(), after.person().login());
        tell(words, "name", before.person().name(), after.person().name());
        tell(
                words,
                "groups",
                sorted(before.person().groups()),
                sorted(after.person().groups()));
        tell(
                words,
                "roles",
                sorted(before.person().roles()),
                sorted(after.person().roles()));
        tell(words, "standing", lower(before.standing()), lower(after.standing()));
        return new PeopleChange(
                after.person().id(),
                words.isEmpty() ? "" : after.person().login() + ": " + String.join("; ", words),
                after.standing() != Standing.ACTIVE && (isNew || before.standing() == Standing.ACTIVE));
    }

    private static void tell(List<String> words, String what, String before, String after) {
        if (!before.equals(after)) {
            words.add(PeopleChange.words(what, before, after));
        }
    }

    private static String sorted(Collection<?> all) {
        return all.isEmpty()
                ? "none"
                : all.stream().map(Difference::lower).sorted().collect(Collectors.joining(", "));
    }

    private static String lower(Object word) {
        return word instanceof Enum<?> constant ? constant.name().toLowerCase(Locale.ROOT) : word.toString();
    }
}
