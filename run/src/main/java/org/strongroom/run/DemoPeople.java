package org.strongroom.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The people of the demo and their device passwords. The passwords are made through the product's own API, like any
 * person's, and remembered in the data directory, since the product shows a password only once.
 */
final class DemoPeople {
    private static final Duration SYNC_LIMIT = Duration.ofMinutes(1);

    /** Each knock is on the record of the product. */
    private static final Duration BETWEEN_KNOCKS = Duration.ofMillis(500);

    private final List<Person> people;
    private final Path memory;
    private final Rest rest = new Rest();

    DemoPeople(Path overlay, Path memory) {
        this.people = list(RealmFile.read(overlay).get("users"))
                .map(DemoPeople::person)
                .toList();
        this.memory = memory;
    }

    /**
     * A working device password for each person; those that do not work any more are made anew.
     *
     * @return in the order of the file
     * @throws StartFailure when the product or Keycloak refuses
     */
    Map<Person, Device> devices(Addresses addresses, KeycloakServer keycloak) {
        var remembered = Files.exists(memory) ? RealmFile.read(memory) : Rest.JSON.createObjectNode();
        var devices = new LinkedHashMap<Person, Device>();
        for (var person : people) {
            var device = remembered(remembered, person).filter(known -> works(known, addresses));
            devices.put(person, device.orElseGet(() -> create(person, addresses, keycloak)));
            works(devices.get(person), addresses);
        }
        remember(devices);
        return devices;
    }

    /** Until it has heard of its people, the product lets no device in. */
    private boolean works(Device device, Addresses addresses) {
        var deadline = Instant.now().plus(SYNC_LIMIT);
        var status = knock(device, addresses);
        while (status == 503 && Instant.now().isBefore(deadline)) {
            Pause.of(BETWEEN_KNOCKS);
            status = knock(device, addresses);
        }
        return status == 207;
    }

    private int knock(Device device, Addresses addresses) {
        return rest.send("PROPFIND", addresses.dav() + "/", device.authorization(), "", "")
                .status();
    }

    private Device create(Person person, Addresses addresses, KeycloakServer keycloak) {
        var token = "Bearer " + keycloak.token(person.login(), person.password());
        var name = Rest.JSON.createObjectNode().put("name", "demo");
        var device = rest.post(addresses.http() + "/api/v1/devices", token, name)
                .require(201)
                .json();
        return new Device(device.get("login").asText(), device.get("password").asText());
    }

    private static Optional<Device> remembered(ObjectNode memory, Person person) {
        return Optional.ofNullable(memory.get(person.login()))
                .map(device -> new Device(
                        device.get("login").asText(), device.get("password").asText()));
    }

    private void remember(Map<Person, Device> devices) {
        var node = Rest.JSON.createObjectNode();
        devices.forEach((person, device) -> node.set(person.login(), Rest.JSON.valueToTree(device)));
        PrivateFiles.write(memory, node.toPrettyString());
    }

    private static Person person(JsonNode user) {
        return new Person(
                user.get("username").asText(),
                user.get("credentials").get(0).get("value").asText(),
                list(user.get("realmRoles")).map(JsonNode::asText).toList(),
                list(user.get("groups")).map(JsonNode::asText).toList());
    }

    private static Stream<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
