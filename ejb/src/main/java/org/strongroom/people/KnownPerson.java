package org.strongroom.people;

import java.util.stream.Collectors;
import org.strongroom.identity.Person;

/**
 * Somebody known here, and whether they are let in.
 *
 * @param described whether the identity provider's administration has told of them, so that its word counts and that
 *     of a token, which may be older, does not
 */
public record KnownPerson(Person person, Standing standing, boolean described) {
    /** True if a token that says this says nothing new. */
    boolean isAs(Description description) {
        return person.login().equals(description.login())
                && person.name().equals(description.name())
                && person.roles().equals(description.roles())
                && person.groups().stream()
                        .map(Group::path)
                        .collect(Collectors.toSet())
                        .equals(description.groups());
    }

    /** The account that would change nothing. */
    Account account() {
        return new Account(
                person.subject(),
                person.login(),
                person.name(),
                standing != Standing.DISABLED && standing != Standing.DELETED,
                person.groupIds(),
                person.roles());
    }
}
