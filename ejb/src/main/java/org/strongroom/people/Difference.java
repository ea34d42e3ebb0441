package org.strongroom.people;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells in words what is different between two descriptions of a person. */
final class Difference {
    private Difference() {}

    static PeopleChange between(boolean isNew, KnownPerson before, KnownPerson after) {
        Statements told = new Statements(after.person().login());
        if (isNew) {
            told.tell("new");
        }
        told.change("standing", lower(before.standing()), lower(after.standing()))
                .change(
                        "roles",
                        sorted(before.person().roles()),
                        sorted(after.person().roles()))
                .change("login", before.person().login(), after.person().login())
                .change("name", before.person().name(), after.person().name())
                .groups(
                        PeopleChange.LEAVES,
                        without(before.person().groups(), after.person().groups()))
                .groups(
                        PeopleChange.JOINS,
                        without(after.person().groups(), before.person().groups()));
        return new PeopleChange(
                after.person().id(),
                told.all(),
                after.standing() != Standing.ACTIVE && (isNew || before.standing() == Standing.ACTIVE));
    }

    private static Set<String> without(Set<String> groups, Set<String> others) {
        return groups.stream().filter(group -> !others.contains(group)).collect(Collectors.toSet());
    }

    private static String sorted(Collection<? extends Enum<?>> all) {
        return all.isEmpty()
                ? "none"
                : all.stream().map(Difference::lower).sorted().collect(Collectors.joining(", "));
    }

    static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
