package org.strongroom.identity;

import java.util.Set;

/**
 * A person as the identity provider last described them.
 *
 * @param id our own number, which stays through renames of the login; 0 for nobody
 * @param subject the identity provider's subject id, unique within its issuer
 * @param login what the person types; may change
 * @param name what the person is called
 * @param groups the names of the groups, for people to read; those within others as {@code outer/inner}
 * @param groupIds our own numbers of the same groups, to which rights are bound
 */
public record Person(
        long id, String subject, String login, String name, Set<String> groups, Set<Long> groupIds, Set<Role> roles) {
    /** Stands for a request whose sender is not known. */
    public static final Person NOBODY = new Person(0, "", "", "", Set.of(), Set.of());

    public Person {
        groups = Set.copyOf(groups);
        groupIds = Set.copyOf(groupIds);
        roles = Set.copyOf(roles);
    }

    /** A person whose groups have no number here. */
    public Person(long id, String subject, String login, String name, Set<String> groups, Set<Role> roles) {
        this(id, subject, login, name, groups, Set.of(), roles);
    }
}
