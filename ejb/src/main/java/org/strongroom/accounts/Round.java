package org.strongroom.accounts;

import java.io.IOException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.strongroom.identity.Role;
import org.strongroom.people.GroupAccount;

/** All that the provider says at one time, read without any change here. */
final class Round {
    private final Map<String, Provider.User> users;
    private final List<GroupAccount> groups;
    private final Map<String, Set<String>> groupsOf = new HashMap<>();
    private final Map<Role, Provider.Holders> holders = new EnumMap<>(Role.class);

    private Round(Map<String, Provider.User> users, List<GroupAccount> groups) {
        this.users = users;
        this.groups = groups;
    }

    static Round of(Provider provider) throws IOException {
        Round round = new Round(provider.users(), provider.groups());
        for (GroupAccount group : round.groups) {
            for (String member : provider.members(group.subject())) {
                round.groupsOf.computeIfAbsent(member, key -> new HashSet<>()).add(group.subject());
            }
        }
        for (Role role : Role.values()) {
            round.holders.put(role, provider.holders(role));
        }
        return round;
    }

    Collection<Provider.User> users() {
        return users.values();
    }

    List<GroupAccount> groups() {
        return groups;
    }

    boolean has(String subject) {
        return users.containsKey(subject);
    }

    /** The ids of the groups that the account is directly in, as tokens name them. */
    Set<String> groupsOf(String subject) {
        return groupsOf.getOrDefault(subject, Set.of());
    }

    Set<Role> rolesOf(String subject) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        holders.forEach((role, held) -> {
            if (held.users().contains(subject) || isIn(subject, held.groups())) {
                roles.add(role);
            }
        });
        return roles;
    }

    private boolean isIn(String subject, Set<String> wanted) {
        Set<String> own = groupsOf(subject);
        return !wanted.isEmpty()
                && groups.stream()
                        .filter(group -> own.contains(group.subject()))
                        .anyMatch(group -> isWithin(group.path(), wanted));
    }

    private boolean isWithin(String path, Set<String> wanted) {
        return groups.stream()
                .filter(group -> wanted.contains(group.subject()))
                .anyMatch(group -> path.equals(group.path()) || path.startsWith(group.path() + "/"));
    }
}
