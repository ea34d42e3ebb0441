package org.strongroom.people;

import java.util.Set;
import org.strongroom.identity.Role;

/**
 * An account as the identity provider's administration tells it.
 *
 * @param subject its id there, OpenID Connect's {@code sub}
 * @param groups our numbers of all groups that it is in
 */
public record Account(String subject, String login, String name, boolean enabled, Set<Long> groups, Set<Role> roles) {
    public Account {
        groups = Set.copyOf(groups);
        roles = Set.copyOf(roles);
    }
}
