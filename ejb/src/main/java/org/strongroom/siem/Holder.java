package org.strongroom.siem;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.stream.Collectors;

/**
 * To whom something was done.
 *
 * @param number our own number of the person or group; empty when the record does not tell it
 * @param name the login of a person, the path of a group; empty when the record does not tell it
 */
record Holder(boolean isGroup, String number, String name) {
    static final Holder EVERYONE = new Holder(true, "", "everyone");

    static final Holder UNKNOWN_GROUP = new Holder(true, "", "unknown");

    /** The classes have room for one: several bear all names. */
    static Holder of(List<Holder> holders) {
        return holders.size() == 1
                ? holders.get(0)
                : new Holder(
                        holders.stream().allMatch(Holder::isGroup),
                        "",
                        holders.stream().map(Holder::label).collect(Collectors.joining(", ")));
    }

    JsonObjectBuilder toUser() {
        return Ocsf.user("", name, number).add("type_id", Ocsf.USER);
    }

    JsonObjectBuilder toGroup() {
        JsonObjectBuilder group = Json.createObjectBuilder().add("name", label());
        return number.isEmpty() ? group : group.add("uid", number);
    }

    private String label() {
        return name.isEmpty() ? (isGroup ? "group " : "person ") + number : name;
    }
}
