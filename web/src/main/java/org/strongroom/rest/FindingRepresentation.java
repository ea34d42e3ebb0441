package org.strongroom.rest;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Locale;
import org.strongroom.access.Level;
import org.strongroom.identity.Person;
import org.strongroom.sharing.Finding;

/** What somebody may do at a place, and why. */
record FindingRepresentation(Finding finding) implements Representation {
    @Override
    public JsonObject json() {
        JsonArrayBuilder rights = Json.createArrayBuilder();
        finding.explanation().standing().rights().stream()
                .sorted()
                .forEach(right -> rights.add(right.name().toLowerCase(Locale.ROOT)));
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("person", person(finding.person()))
                .add("path", finding.path())
                .add("visible", finding.explanation().visible())
                .add("rights", rights)
                .add("reason", finding.explanation().sentence());
        Level level = finding.explanation().standing().level();
        if (level != null) {
            json.add("level", level.word());
        }
        finding.deciding().ifPresent(grant -> json.add("grant", new GrantRepresentation(grant).json()));
        finding.explanation().cut().ifPresent(node -> json.add("cutAt", node.id()));
        return json.build();
    }

    static JsonObject person(Person person) {
        return Json.createObjectBuilder()
                .add("id", person.id())
                .add("login", person.login())
                .add("name", person.name())
                .build();
    }
}
