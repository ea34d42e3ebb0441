package org.strongroom.people;

import java.util.Set;
import org.strongroom.identity.Role;

/** What the identity provider says of a person. */
record Description(String login, String name, Set<String> groups, Set<Role> roles) {
    Description {
        groups = Set.copyOf(groups);
        roles = Set.copyOf(roles);
    }
}
