package org.strongroom.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Locale;
import org.strongroom.identity.Person;
import org.strongroom.people.KnownPerson;

/** People, to others. */
final class PersonJson {
    private PersonJson() {}

    /** What everyone may know, to give somebody rights. */
    static JsonObjectBuilder brief(Person person) {
        return Json.createObjectBuilder()
                .add("id", person.id())
                .add("login", person.login())
                .add("name", person.name());
    }

    /** What administrators see. */
    static JsonObjectBuilder full(KnownPerson known) {
        Person person = known.person();
        return brief(person)
                .add("subject", person.subject())
                .add("standing", known.standing().name().toLowerCase(Locale.ROOT))
                .add(
                        "groups",
                        Json.createArrayBuilder(
                                person.groups().stream().sorted().toList()))
                .add(
                        "roles",
                        Json.createArrayBuilder(person.roles().stream()
                                .map(role -> role.name().toLowerCase(Locale.ROOT))
                                .sorted()
                                .toList()));
    }

    /**
     * A page.
     *
     * @param full whether for administrators
     * @param limit how many fit it
     */
    static JsonObject page(List<KnownPerson> people, boolean full, int limit) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add(
                        "people",
                        Json.createArrayBuilder(people.stream()
                                .map(known -> (full ? full(known) : brief(known.person())).build())
                                .toList()));
        if (people.size() == limit) {
            json.add("next", people.get(limit - 1).person().id());
        }
        return json.build();
    }
}
