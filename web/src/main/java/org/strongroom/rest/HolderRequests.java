package org.strongroom.rest;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.strongroom.access.Level;
import org.strongroom.access.Principal;
import org.strongroom.path.NodePath;
import org.strongroom.sharing.HolderWish;

/** How requests name persons, groups, levels and places. */
final class HolderRequests {
    static final Set<String> KEYS = Set.of("kind", "id", "name");

    private HolderRequests() {}

    /** {@code {"kind": "group", "name": "finance"}}, or with an id. */
    static HolderWish of(JsonBody json) {
        String word = json.text("kind");
        Principal.Kind kind = Stream.of(Principal.Kind.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> JsonBody.bad("The kind must be person, group or everyone."));
        HolderWish wish =
                new HolderWish(kind, json.number("id"), json.findText("name").orElse(""));
        boolean one = wish.id() != 0 ^ !wish.name().isEmpty();
        if (kind != Principal.Kind.EVERYONE && !one) {
            throw JsonBody.bad("A person or a group needs either an id or a name.");
        }
        return wish;
    }

    /** The parameters {@code person}, a number, or {@code login}; the caller when there is neither. */
    static HolderWish person(Map<String, String> parameters) {
        return new HolderWish(
                Principal.Kind.PERSON,
                QueryParameters.number(parameters, "person"),
                parameters.getOrDefault("login", ""));
    }

    /** The parameter {@code path}: text, not a part of an address, so it is decoded once and not again. */
    static NodePath path(Map<String, String> parameters) {
        return FilesResource.decoded(parameters.getOrDefault("path", ""));
    }

    static Level level(String word) {
        return Level.of(word)
                .orElseThrow(() -> JsonBody.bad("The level must be list, view, contribute, edit or manage."));
    }
}
