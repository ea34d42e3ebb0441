package org.strongroom.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * {@code DATA/run/ready.json}: there while the product is ready, and only then. Tools and tests read from it where the
 * product answers and who may sign in.
 */
final class ReadyFile {
    private final Path data;
    private final String node;
    private final Path file;

    /**
     * The file of an instance.
     *
     * @param data the directory of all its state
     * @param node the name of the server in the audit log
     */
    ReadyFile(Path data, String node) {
        this.data = data;
        this.node = node;
        this.file = PrivateFiles.directory(data.resolve("run")).resolve("ready.json");
    }

    void write(Addresses addresses, String realm, Map<Person, Device> people, long wildfly, long keycloak) {
        var ready = Rest.JSON
                .createObjectNode()
                .put("http", addresses.http())
                .put("https", addresses.https())
                .put("dav", addresses.dav())
                .put("keycloak", realm);
        var list = ready.putArray("people");
        people.forEach((person, device) -> list.add(person(person, device)));
        ready.putObject("pids").put("wildfly", wildfly).put("keycloak", keycloak);
        ready.put("data", data.toString());
        ready.put("audit", data.resolve("strongroom/audit").resolve(node).toString());
        ready.put(
                "auditKey",
                data.resolve("strongroom/keys").resolve(node + ".vkey").toString());
        PrivateFiles.write(file, ready.toPrettyString());
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode person(Person person, Device device) {
        ObjectNode node = Rest.JSON.valueToTree(person);
        return node.set("device", Rest.JSON.valueToTree(device));
    }
}
