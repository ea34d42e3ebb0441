package org.strongroom.run;

import java.util.List;

/**
 * One of the demo people, as {@code config/keycloak/demo-people.json} has them.
 *
 * @param login name at Keycloak
 * @param password password at Keycloak
 * @param roles realm roles
 * @param groups names of groups
 */
public record Person(String login, String password, List<String> roles, List<String> groups) {
    public Person {
        roles = List.copyOf(roles);
        groups = List.copyOf(groups);
    }
}
