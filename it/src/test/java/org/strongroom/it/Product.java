package org.strongroom.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.strongroom.run.Device;
import org.strongroom.run.KeycloakServer;
import org.strongroom.run.Settings;
import org.strongroom.run.StrongroomProcess;

/** The real product with a real Keycloak, on free ports and with a data directory of its own. */
public final class Product implements AutoCloseable {
    /** Opens the credential store with the keys of the shared instance; the others keep theirs in files. */
    public static final String AUDIT_SECRET = "audit-secret-" + UUID.randomUUID();

    private final StrongroomProcess process;
    private final Settings settings;

    private Product(StrongroomProcess process, Settings settings) {
        this.process = process;
        this.settings = settings;
    }

    /** One of the demo people, with a device password that works. */
    public record Person(String login, String password, List<String> roles, List<String> groups, Device device) {}

    /** The instance that all tests share which do not harm it; stopped with the tests. */
    public static Product running() {
        return Shared.PRODUCT;
    }

    /** An instance of one's own, beside the shared one, whose Keycloak it uses. */
    public static Product started() {
        return started(Map.of());
    }

    /** The same with further environment for WildFly. */
    public static Product started(Map<String, String> environment) {
        Settings settings = settings();
        for (Map.Entry<String, String> variable : environment.entrySet()) {
            settings = settings.withEnvironment(variable.getKey(), variable.getValue());
        }
        return new Product(StrongroomProcess.start(settings, running().process.keycloak()), settings);
    }

    /** Makes a data directory ready for an instance. */
    public interface Preparation {
        void of(Path data) throws IOException, InterruptedException;
    }

    /** An instance of one's own on a data directory that was prepared for it. */
    public static Product prepared(Preparation preparation) throws IOException, InterruptedException {
        Settings settings = settings();
        preparation.of(settings.data());
        return new Product(StrongroomProcess.start(settings, running().process.keycloak()), settings);
    }

    public URI http() {
        return URI.create(process.addresses().http());
    }

    public URI https() {
        return URI.create(process.addresses().https());
    }

    public URI dav() {
        return URI.create(process.addresses().dav());
    }

    public Person person(String login) {
        return process.people().entrySet().stream()
                .filter(entry -> entry.getKey().login().equals(login))
                .map(Product::person)
                .findFirst()
                .orElseThrow();
    }

    /** A WebDAV client with the device password of that person. */
    public Dav drive(String login) {
        Device device = person(login).device();
        return new Dav(dav(), device.login(), device.password());
    }

    /** A new access token of Keycloak for that person. */
    public String bearerToken(Person person) {
        return process.keycloak().token(person.login(), person.password());
    }

    /** The identity provider, for tests that change people there. */
    public KeycloakServer keycloak() {
        return process.keycloak();
    }

    /** Where this server's journal lies. */
    public Path journal() {
        return settings.data().resolve("strongroom/audit/node-1");
    }

    /** The public key of this server's log. */
    public Path auditKey() {
        return settings.data().resolve("strongroom/keys/node-1.vkey");
    }

    /** What WildFly's management answers to an operation. */
    public String manage(String operation) throws IOException, InterruptedException {
        Path cli = Path.of(System.getProperty("strongroom.root"), "server/target/server/bin/jboss-cli.sh");
        String controller = "127.0.0.1:" + settings.ports().management();
        return Tool.at(cli)
                .run("--connect", "--controller=" + controller, "--output-json", "--command=" + operation)
                .orFail()
                .output();
    }

    public void killWildFly() {
        process.killWildFly();
    }

    public void restartWildFly() {
        process.restartWildFly();
    }

    @Override
    public void close() {
        process.stop();
    }

    private static Person person(Map.Entry<org.strongroom.run.Person, Device> entry) {
        org.strongroom.run.Person person = entry.getKey();
        return new Person(person.login(), person.password(), person.roles(), person.groups(), entry.getValue());
    }

    private static Settings settings() {
        try {
            Path target = Files.createDirectories(Path.of(System.getProperty("strongroom.target")));
            return Settings.forTest(
                    Path.of(System.getProperty("strongroom.root")), Files.createTempDirectory(target, "data"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Started when the first test needs it. */
    private static final class Shared {
        static final Product PRODUCT = start();

        private static Product start() {
            Settings settings = settings().withEnvironment("STRONGROOM_AUDIT_SECRET", AUDIT_SECRET);
            StrongroomProcess process = StrongroomProcess.start(settings);
            Runtime.getRuntime().addShutdownHook(new Thread(process::stop));
            return new Product(process, settings);
        }
    }
}
