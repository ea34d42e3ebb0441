package org.strongroom.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;

/**
 * Where the build left the parts; none of them is written to but Keycloak's, once, to build it.
 *
 * @param server the provisioned WildFly
 * @param ear the application
 * @param keycloak the unpacked Keycloak
 * @param config the project's {@code config} directory, with the realm
 */
public record Installation(Path server, Path ear, Path keycloak, Path config) {

    /**
     * The parts in a built checkout.
     *
     * @param root the directory of the parent POM
     */
    public static Installation in(Path root) {
        return new Installation(
                root.resolve("server/target/server"),
                root.resolve("ear/target/strongroom.ear"),
                root.resolve("server/target/keycloak-" + version("keycloak")),
                root.resolve("config"));
    }

    void requireBuilt() {
        require(server.resolve("jboss-modules.jar"));
        require(ear);
        require(keycloak.resolve("lib/quarkus-run.jar"));
        require(realm());
    }

    Path realm() {
        return config.resolve("keycloak/strongroom-realm.json");
    }

    Path demoPeople() {
        return config.resolve("keycloak/demo-people.json");
    }

    private static String version(String part) {
        var versions = new Properties();
        try (var file = Installation.class.getResourceAsStream("versions.properties")) {
            versions.load(Objects.requireNonNull(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Objects.requireNonNull(versions.getProperty(part));
    }

    private static void require(Path part) {
        if (!Files.exists(part)) {
            throw new StartFailure(part + " is missing: build it with ./mvnw -Prun, or with ./mvnw package.");
        }
    }
}
