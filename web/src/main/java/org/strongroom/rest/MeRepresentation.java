package org.strongroom.rest;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.strongroom.identity.Person;
import org.strongroom.path.NodePath;

/**
 * A person, to themselves.
 *
 * @param dav where to map the drive
 */
record MeRepresentation(Person person, List<NodePath> directories, String dav) implements Representation {
    @Override
    public JsonObject json() {
        return Json.createObjectBuilder()
                .add("subject", person.subject())
                .add("login", person.login())
                .add("name", person.name())
                .add("roles", sorted(person.roles().stream().map(role -> role.name()
                        .toLowerCase(Locale.ROOT))))
                .add("groups", sorted(person.groups().stream()))
                .add(
                        "directories",
                        Json.createArrayBuilder(directories.stream()
                                .map(path -> directory(path).build())
                                .toList()))
                .add("dav", dav)
                .build();
    }

    private static JsonObjectBuilder directory(NodePath path) {
        return Json.createObjectBuilder().add("path", path.toString()).add("href", NodeRepresentation.href(path));
    }

    private static JsonArray sorted(Stream<String> words) {
        return Json.createArrayBuilder(words.sorted().toList()).build();
    }
}
