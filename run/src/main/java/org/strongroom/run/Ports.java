package org.strongroom.run;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * The four TCP ports that the product listens on.
 *
 * @param http plain HTTP of WildFly
 * @param https HTTPS of WildFly
 * @param management WildFly's management interface
 * @param keycloak plain HTTP of Keycloak
 */
public record Ports(int http, int https, int management, int keycloak) {
    private static final String LOOPBACK = "127.0.0.1";
    private static final int HIGHEST = 65535;

    /** Below what systems hand out to outgoing connections, so that none of those takes a port in between. */
    private static final int TEST_LOWEST = 15_000;

    private static final int TEST_HIGHEST = 32_000;

    public Ports {
        for (var port : List.of(http, https, management, keycloak)) {
            if (port < 1 || port > HIGHEST) {
                throw new StartFailure("Port " + port + " is not between 1 and " + HIGHEST + ".");
            }
        }
    }

    /** A port, what it is for, and the system property that changes it. */
    record Named(int number, String purpose, String option) {}

    /**
     * Ports that nothing listens on at the moment, for tests. Another process may take one before it is used.
     *
     * @return four different ports
     */
    public static Ports free() {
        var ports = new Random()
                .ints(TEST_LOWEST, TEST_HIGHEST)
                .distinct()
                .filter(port -> isFree(port, LOOPBACK))
                .limit(4)
                .toArray();
        return new Ports(ports[0], ports[1], ports[2], ports[3]);
    }

    List<Named> ofWildFly() {
        return List.of(
                new Named(http, "HTTP", "strongroom.http.port"),
                new Named(https, "HTTPS", "strongroom.https.port"),
                new Named(management, "WildFly's management", "strongroom.management.port"));
    }

    Named ofKeycloak() {
        return new Named(keycloak, "Keycloak", "strongroom.keycloak.port");
    }

    /**
     * Makes sure that nothing listens on a port.
     *
     * @throws StartFailure when something does, naming port, purpose, owner and the option that changes it
     */
    static void requireFree(Named port, String bind) {
        if (isFree(port.number(), bind)) {
            return;
        }
        var owner = PortOwner.of(port.number()).map(name -> " by " + name).orElse("");
        throw new StartFailure("Port %d for %s is taken%s: stop that, or choose another with -D%s=PORT."
                .formatted(port.number(), port.purpose(), owner, port.option()));
    }

    static Optional<Named> firstRepeated(List<Named> ports) {
        return ports.stream()
                .filter(port -> ports.stream()
                                .filter(other -> other.number() == port.number())
                                .count()
                        > 1)
                .findFirst();
    }

    private static boolean isFree(int port, String bind) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(bind, port), 1);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
