package org.strongroom.accounts;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.strongroom.identity.Role;
import org.strongroom.people.GroupAccount;

/**
 * What the identity provider's administration can be asked. Each call may take as long as the network does, and belongs
 * in no transaction.
 */
interface Provider {
    /** OpenID Connect's {@code iss}. */
    String issuer();

    /** All groups, those within others too. */
    List<GroupAccount> groups() throws IOException;

    /** All accounts of people, by id. */
    Map<String, User> users() throws IOException;

    /** Whether an account that was not among all is truly gone. */
    boolean isGone(String subject) throws IOException;

    /** The ids of the accounts that are directly in the group. */
    Set<String> members(String group) throws IOException;

    /** Who has the role, directly or by a role or group that has it. */
    Holders holders(Role role) throws IOException;

    /** An account without its groups and roles. */
    record User(String subject, String login, String name, boolean enabled) {}

    /** The ids of accounts, and of groups whose members, those of groups within too, all count. */
    record Holders(Set<String> users, Set<String> groups) {}
}
