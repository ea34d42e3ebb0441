package org.strongroom.identity;

import java.util.Set;

/**
 * A person as the identity provider last described them.
 *
 * @param id our own number, which stays through renames of the login; 0 for nobody
 * @param subject the identity provider's subject id, unique within its issuer
 * @param login what the person types; may change
 * @param name what the person is called
 * @param groups the names of the groups
 */
public record Person(long id, String subject, String login, String name, Set<String> groups, Set<Role> roles) {
    /** Stands for a request whose sender is not known. */
    public static final Person NOBODY = new Person(0, "", "", "", Set.of(), Set.of());

    public Person {
        groups = Set.copyOf(groups);
        roles = Set.copyOf(roles);
    }
}
