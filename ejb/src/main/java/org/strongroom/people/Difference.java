package org.strongroom.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells in words what is different between two descriptions of a person. */
final class Difference {
    /** UTF-16 units of groups that are told at once. */
    private static final int LONGEST = 2000;

    private final List<String> parts = new ArrayList<>();

    private Difference() {}

    static PeopleChange between(boolean isNew, KnownPerson before, KnownPerson after) {
        Difference difference = new Difference();
        if (isNew) {
            difference.parts.add("new");
        }
        difference.tell("standing", lower(before.standing()), lower(after.standing()));
        difference.tell(
                "roles", sorted(before.person().roles()), sorted(after.person().roles()));
        difference.tell("login", before.person().login(), after.person().login());
        difference.tell("name", before.person().name(), after.person().name());
        difference.tellGroups(before.person().groups(), after.person().groups());
        return new PeopleChange(
                after.person().id(),
                PeopleChange.statements(after.person().login(), difference.parts),
                after.standing() != Standing.ACTIVE && (isNew || before.standing() == Standing.ACTIVE));
    }

    private void tell(String what, String before, String after) {
        if (!before.equals(after)) {
            parts.add(PeopleChange.words(what, before, after));
        }
    }

    private void tellGroups(Set<String> before, Set<String> after) {
        inPortions(before, after).forEach(some -> parts.add(PeopleChange.leaves(some)));
        inPortions(after, before).forEach(some -> parts.add(PeopleChange.joins(some)));
    }

    /** Those that the others are not, in order, in portions that are not too long. */
    private static List<List<String>> inPortions(Set<String> groups, Set<String> others) {
        List<List<String>> portions = new ArrayList<>();
        int length = LONGEST;
        for (String group :
                groups.stream().filter(g -> !others.contains(g)).sorted().toList()) {
            length += group.length() + 2;
            if (length > LONGEST) {
                portions.add(new ArrayList<>());
                length = group.length();
            }
            portions.get(portions.size() - 1).add(group);
        }
        return portions;
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
