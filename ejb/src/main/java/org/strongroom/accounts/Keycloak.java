package org.strongroom.accounts;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.strongroom.identity.Role;
import org.strongroom.people.GroupAccount;

/**
 * Keycloak's administration of one realm. A round costs a request for each five hundred accounts, one or more for each
 * group, and some for the roles.
 */
final class Keycloak implements Provider {
    private static final int PAGE = 500;

    private final KeycloakRest rest;
    private final AdminEvents events;

    Keycloak(KeycloakRest rest, InstantSource clock) {
        this.rest = rest;
        this.events = new AdminEvents(rest, clock);
    }

    @Override
    public String issuer() {
        return rest.issuer();
    }

    @Override
    public List<GroupAccount> groups() throws IOException {
        List<GroupAccount> groups = new ArrayList<>();
        Deque<String> open = new ArrayDeque<>();
        Consumer<JsonObject> found = group -> {
            groups.add(new GroupAccount(group.getString("id"), group.getString("path")));
            if (group.getInt("subGroupCount", 1) > 0) {
                open.add(group.getString("id"));
            }
        };
        pages("groups?briefRepresentation=true", found);
        while (!open.isEmpty()) {
            pages("groups/" + open.remove() + "/children?briefRepresentation=true", found);
        }
        return groups;
    }

    @Override
    public Map<String, User> users() throws IOException {
        Map<String, User> users = new HashMap<>();
        pages("users?briefRepresentation=true", user -> users.put(user.getString("id"), user(user)));
        return users;
    }

    @Override
    public Optional<Membership> find(String subject) throws IOException {
        String path = "users/" + KeycloakRest.encode(subject);
        Optional<JsonValue> user = rest.find(path);
        if (user.isEmpty()) {
            return Optional.empty();
        }
        Set<String> names = new HashSet<>();
        array(path + "/role-mappings/realm/composite?briefRepresentation=true")
                .forEach(role -> names.add(role.asJsonObject().getString("name")));
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            if (names.contains(role.name().toLowerCase(Locale.ROOT))) {
                roles.add(role);
            }
        }
        return Optional.of(
                new Membership(user(user.get().asJsonObject()), ids(path + "/groups?briefRepresentation=true"), roles));
    }

    @Override
    public Changes changes() throws IOException {
        return events.next();
    }

    @Override
    public Set<String> members(String group) throws IOException {
        return ids("groups/" + group + "/members?briefRepresentation=true");
    }

    @Override
    public Holders holders(Role role) throws IOException {
        Set<String> users = new HashSet<>();
        Set<String> groups = new HashSet<>();
        for (String name : rolesWith(role.name().toLowerCase(Locale.ROOT))) {
            String path = "roles/" + KeycloakRest.encode(name);
            if (rest.find(path).isPresent()) {
                users.addAll(ids(path + "/users?briefRepresentation=true"));
                groups.addAll(ids(path + "/groups?briefRepresentation=true"));
            }
        }
        return new Holders(users, groups);
    }

    /** The role and all realm roles that it is a part of, such as Keycloak's default roles. */
    private Set<String> rolesWith(String wanted) throws IOException {
        Map<String, Set<String>> parts = new HashMap<>();
        List<String> composites = new ArrayList<>();
        pages("roles?briefRepresentation=true", role -> {
            if (role.getBoolean("composite", false)) {
                composites.add(role.getString("name"));
            }
        });
        for (String composite : composites) {
            Set<String> names = new HashSet<>();
            array("roles/" + KeycloakRest.encode(composite) + "/composites/realm")
                    .forEach(part -> names.add(part.asJsonObject().getString("name")));
            parts.put(composite, names);
        }
        Set<String> roles = new HashSet<>(Set.of(wanted));
        while (parts.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(roles::contains))
                .map(entry -> roles.add(entry.getKey()))
                .reduce(false, Boolean::logicalOr)) {
            // until no role joins
        }
        return roles;
    }

    private Set<String> ids(String path) throws IOException {
        Set<String> ids = new HashSet<>();
        pages(path, object -> ids.add(object.getString("id")));
        return ids;
    }

    private void pages(String path, Consumer<JsonObject> reader) throws IOException {
        int first = 0;
        JsonArray page;
        do {
            page = array(path + (path.contains("?") ? "&" : "?") + "first=" + first + "&max=" + PAGE);
            page.stream().map(JsonValue::asJsonObject).forEach(reader);
            first += PAGE;
        } while (page.size() == PAGE);
    }

    private JsonArray array(String path) throws IOException {
        return rest.find(path)
                .map(JsonValue::asJsonArray)
                .orElseThrow(() -> new IOException("The realm has no " + path));
    }

    private static User user(JsonObject user) {
        String login = user.getString("username");
        String name = (user.getString("firstName", "") + " " + user.getString("lastName", "")).strip();
        return new User(user.getString("id"), login, name.isEmpty() ? login : name, user.getBoolean("enabled", false));
    }
}
