package org.strongroom.accounts;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.strongroom.identity.Role;
import org.strongroom.people.GroupAccount;

/** An identity provider in memory. */
final class MemoryProvider implements Provider {
    private final String issuer;
    final Map<String, User> users = new HashMap<>();
    final Map<String, String> groups = new HashMap<>();
    final Map<String, Set<String>> members = new HashMap<>();
    final Map<Role, Set<String>> holders = new HashMap<>();
    final Map<Role, Set<String>> groupHolders = new HashMap<>();
    boolean stopped;

    MemoryProvider(String issuer) {
        this.issuer = issuer;
    }

    void user(String subject, String login, boolean enabled) {
        users.put(subject, new User(subject, login, "Jo", enabled));
        holders.computeIfAbsent(Role.USER, role -> new HashSet<>()).add(subject);
    }

    void group(String id, String path, String... subjects) {
        groups.put(id, path);
        members.put(id, Set.of(subjects));
    }

    @Override
    public String issuer() {
        return issuer;
    }

    @Override
    public List<GroupAccount> groups() {
        List<GroupAccount> all = new ArrayList<>();
        groups.forEach((id, path) -> all.add(new GroupAccount(id, path)));
        return all;
    }

    @Override
    public Map<String, User> users() throws IOException {
        if (stopped) {
            throw new IOException("stopped");
        }
        return Map.copyOf(users);
    }

    @Override
    public Optional<Membership> find(String subject) {
        Set<String> in = members.entrySet().stream()
                .filter(entry -> entry.getValue().contains(subject))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Set<Role> roles = Arrays.stream(Role.values())
                .filter(role -> holders.getOrDefault(role, Set.of()).contains(subject))
                .collect(Collectors.toSet());
        return Optional.ofNullable(users.get(subject)).map(user -> new Membership(user, in, roles));
    }

    @Override
    public Changes changes() {
        return new Changes(Set.of(), false);
    }

    @Override
    public Set<String> members(String group) {
        return members.getOrDefault(group, Set.of());
    }

    @Override
    public Holders holders(Role role) {
        return new Holders(holders.getOrDefault(role, Set.of()), groupHolders.getOrDefault(role, Set.of()));
    }
}
