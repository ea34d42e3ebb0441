package org.strongroom.report.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.strongroom.access.Explanation;
import org.strongroom.access.Grant;
import org.strongroom.access.Level;
import org.strongroom.access.Principal;
import org.strongroom.identity.Person;
import org.strongroom.people.Group;
import org.strongroom.people.GroupNames;

/** What somebody may do at a place and by what, in the words of reports. */
public record Holding(String right, String via, String grant) {
    /** Stands for anyone who has signed in, with a number that nobody has. */
    private static final long SOMEONE = -1;

    /** Nothing where the person has no right. */
    public static Optional<Holding> of(Explanation explanation, GroupNames groups) {
        if (explanation.standing().isPrivate()) {
            return Optional.of(new Holding(Level.EDIT.word(), "own directory", ""));
        }
        return explanation
                .deciding()
                .map(grant -> new Holding(words(grant), via(grant.principal(), groups), "grant " + grant.id()));
    }

    /** Somebody who is in this group and is nobody in particular. */
    static Person memberOf(Group group) {
        return new Person(SOMEONE, "", "", "", Set.of(group.name()), Set.of(group.id()), Set.of());
    }

    private static String words(Grant grant) {
        return grant.owner() ? "owner" : grant.level().word();
    }

    static String via(Principal principal, GroupNames groups) {
        return switch (principal.kind()) {
            case EVERYONE -> "everyone";
            case PERSON -> "person";
            case GROUP ->
                groups.findAll(List.of(principal.id())).values().stream()
                        .map(group -> "group " + group.name())
                        .collect(Collectors.joining());
        };
    }
}
