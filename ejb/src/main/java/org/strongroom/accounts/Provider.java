package org.strongroom.accounts;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** One account, with all that counts of it; empty when it is gone. */
    Optional<Membership> find(String subject) throws IOException;

    /** What was changed since this was called before, as far as the provider keeps account of that. */
    Changes changes() throws IOException;

    /** The ids of the accounts that are directly in the group. */
    Set<String> members(String group) throws IOException;

    /** Who has the role, directly or by a role or group that has it. */
    Holders holders(Role role) throws IOException;

    /** An account without its groups and roles. */
    record User(String subject, String login, String name, boolean enabled) {}

    /**
     * An account and what it is in.
     *
     * @param groups the ids of the groups that it is directly in
     * @param roles all that it has, directly or not
     */
    record Membership(User user, Set<String> groups, Set<Role> roles) {}

    /** The ids of accounts, and of groups whose members, those of groups within too, all count. */
    record Holders(Set<String> users, Set<String> groups) {}
}
