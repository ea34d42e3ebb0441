package org.strongroom.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The running product: WildFly with the EAR, and a Keycloak, its own or a shared one. Not for use by several threads,
 * but for {@link #stop}.
 */
public final class StrongroomProcess {
    private final Settings settings;
    private final KeycloakServer keycloak;
    private final boolean ownsKeycloak;
    private final ReadyFile ready;
    private final FileChannel claim;
    private volatile @Nullable WildFlyServer wildFly;
    private volatile boolean stopping;
    private Map<Person, Device> people = Map.of();

    private StrongroomProcess(Settings settings, @Nullable KeycloakServer shared) {
        this.settings = settings;
        settings.installation().requireBuilt();
        requirePorts(shared == null);
        PrivateFiles.directory(settings.data());
        this.ready = new ReadyFile(settings.data(), settings.node());
        this.claim = claim(settings.data());
        ready.delete();
        this.ownsKeycloak = shared == null;
        this.keycloak = shared == null ? KeycloakServer.start(settings) : shared;
    }

    /**
     * Starts the product with a Keycloak of its own and waits until both are ready.
     *
     * @throws StartFailure when a port is taken, the data directory is in use, or a server does not start; what was
     *     started is stopped then
     */
    public static StrongroomProcess start(Settings settings) {
        return begin(settings, null).awaitReady();
    }

    /**
     * Starts the product with a Keycloak that others use too and waits until both are ready.
     *
     * @param shared is not stopped with this instance
     * @throws StartFailure as {@link #start(Settings)}
     */
    public static StrongroomProcess start(Settings settings, KeycloakServer shared) {
        return begin(settings, shared).awaitReady();
    }

    static StrongroomProcess begin(Settings settings, @Nullable KeycloakServer shared) {
        return new StrongroomProcess(settings, shared);
    }

    StrongroomProcess awaitReady() {
        try {
            startWildFly();
            keycloak.awaitReady();
            keycloak.allow(addresses().pages());
            people = new DemoPeople(
                            settings.installation().demoPeople(),
                            settings.data().resolve("run/people.json"))
                    .devices(addresses(), keycloak);
            announce();
            return this;
        } catch (RuntimeException e) {
            stop();
            throw e;
        }
    }

    /** Where the product answers. */
    public Addresses addresses() {
        return settings.addresses();
    }

    /** The demo people, each with a working device password, in the order of their file. */
    public Map<Person, Device> people() {
        return people;
    }

    /** The Keycloak that this instance uses. */
    public KeycloakServer keycloak() {
        return keycloak;
    }

    /** The process id of WildFly's JVM. */
    public long wildFlyPid() {
        return running().pid();
    }

    /** Kills WildFly as {@code kill -9} does and waits until it is gone. */
    public void killWildFly() {
        ready.delete();
        running().kill();
    }

    /** Starts WildFly again, after stopping it in order where it still runs, and waits until it is ready. */
    public void restartWildFly() {
        ready.delete();
        running().stop();
        startWildFly();
        announce();
    }

    /** Stops everything that was started here, in order. Repeatable, and callable while starting. */
    public void stop() {
        stopping = true;
        ready.delete();
        var stops = new ArrayList<CompletableFuture<Void>>();
        if (ownsKeycloak) {
            stops.add(CompletableFuture.runAsync(keycloak::stop));
        }
        var server = wildFly;
        if (server != null) {
            server.stop();
        }
        stops.forEach(CompletableFuture::join);
        try {
            claim.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Waits until one of the servers ends by itself.
     *
     * @return which, and why as far as its log tells; empty text when this instance is being stopped
     */
    String awaitEnd() {
        var first = (String)
                CompletableFuture.anyOf(running().ended(), keycloak.ended()).join();
        return stopping ? "" : first;
    }

    private void startWildFly() {
        var server = WildFlyServer.start(settings, keycloak.signOn());
        wildFly = server;
        if (stopping) {
            server.stop();
        }
        server.awaitAnswer();
    }

    private void announce() {
        ready.write(addresses(), keycloak.realm(), people, running().pid(), keycloak.pid());
    }

    private WildFlyServer running() {
        var server = wildFly;
        if (server == null) {
            throw new IllegalStateException("WildFly is not started yet");
        }
        return server;
    }

    private void requirePorts(boolean withKeycloak) {
        var ports = new ArrayList<>(settings.ports().ofWildFly());
        if (withKeycloak) {
            ports.add(settings.ports().ofKeycloak());
        }
        Ports.firstRepeated(ports).ifPresent(port -> {
            throw new StartFailure("Port %d is asked for twice: choose another with -D%s=PORT."
                    .formatted(port.number(), port.option()));
        });
        ports.forEach(port -> Ports.requireFree(port, settings.bind()));
    }

    private static FileChannel claim(Path data) {
        try {
            var channel =
                    FileChannel.open(data.resolve("run/lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                throw new StartFailure(data + " is in use by another run: choose another with -Dstrongroom.data=DIR.");
            }
            return channel;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
