package org.strongroom.run;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * How one instance runs. Two instances side by side need different data directories and ports.
 *
 * @param installation the built parts
 * @param ports where it listens
 * @param bind the address it listens on
 * @param data the directory of all its state, absolute
 * @param heap WildFly's largest heap, as in {@code -Xmx}
 * @param environment variables for WildFly, over those that the launcher sets
 * @param jvmOptions further options for WildFly's JVM
 */
public record Settings(
        Installation installation,
        Ports ports,
        String bind,
        Path data,
        String heap,
        Map<String, String> environment,
        List<String> jvmOptions) {
    private static final String LOOPBACK = "127.0.0.1";

    public Settings {
        data = data.toAbsolutePath().normalize();
        environment = Map.copyOf(environment);
        jvmOptions = List.copyOf(jvmOptions);
    }

    /**
     * Reads {@code strongroom.*} from system properties; what is absent has its default.
     *
     * @param properties the JVM's system properties
     * @param root the directory of the parent POM, which relative paths start from
     * @throws StartFailure when a value cannot be used
     */
    public static Settings from(Properties properties, Path root) {
        var ports = new Ports(
                port(properties, "strongroom.http.port", 8080),
                port(properties, "strongroom.https.port", 8443),
                port(properties, "strongroom.management.port", 9990),
                port(properties, "strongroom.keycloak.port", 8180));
        return new Settings(
                Installation.in(root),
                ports,
                properties.getProperty("strongroom.bind", LOOPBACK),
                root.resolve(properties.getProperty("strongroom.data", "data")),
                properties.getProperty("strongroom.heap", "512m"),
                Map.of(),
                List.of());
    }

    /**
     * Settings for a test: free ports on loopback.
     *
     * @param root the directory of the parent POM
     * @param data an empty directory
     */
    public static Settings forTest(Path root, Path data) {
        return new Settings(Installation.in(root), Ports.free(), LOOPBACK, data, "512m", Map.of(), List.of());
    }

    /** These settings with one more environment variable for WildFly. */
    public Settings withEnvironment(String name, String value) {
        var more = new HashMap<>(environment);
        more.put(name, value);
        return new Settings(installation, ports, bind, data, heap, more, jvmOptions);
    }

    /** These settings with one more option for WildFly's JVM. */
    public Settings withJvmOption(String option) {
        var more = new ArrayList<>(jvmOptions);
        more.add(option);
        return new Settings(installation, ports, bind, data, heap, environment, more);
    }

    /** These settings with another limit of WildFly's heap, as in {@code -Xmx}. */
    public Settings withHeap(String limit) {
        return new Settings(installation, ports, bind, data, limit, environment, jvmOptions);
    }

    /** The name of the server in the audit log. */
    String node() {
        var preset = System.getenv().getOrDefault("STRONGROOM_NODE", "node-1");
        return environment.getOrDefault("STRONGROOM_NODE", preset);
    }

    /** The host name in addresses: the bound address, or loopback where all addresses are bound. */
    String host() {
        try {
            return InetAddress.getByName(bind).isAnyLocalAddress() ? LOOPBACK : bind;
        } catch (UnknownHostException e) {
            throw new StartFailure(
                    "There is no address " + bind + ": give one of this machine with -Dstrongroom.bind=.");
        }
    }

    Addresses addresses() {
        return new Addresses(host(), ports);
    }

    private static int port(Properties properties, String name, int preset) {
        var value = properties.getProperty(name);
        try {
            return value == null ? preset : Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            throw new StartFailure("-D" + name + "=" + value + " is not a port number.");
        }
    }
}
