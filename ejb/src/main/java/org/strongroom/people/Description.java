package org.strongroom.people;

import java.util.Set;
import java.util.stream.Collectors;
import org.strongroom.identity.Role;

/**
 * What the identity provider says of a person.
 *
 * @param groups their paths
 */
record Description(String login, String name, Set<String> groups, Set<Role> roles) {
    Description {
        groups = groups.stream().map(Group::path).collect(Collectors.toUnmodifiableSet());
        roles = Set.copyOf(roles);
    }
}
