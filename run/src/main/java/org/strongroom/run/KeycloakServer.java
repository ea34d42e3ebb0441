package org.strongroom.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * A real Keycloak with the realm of the demo. Several instances of the product may share one.
 *
 * <p>It is built and started in the background: {@link #awaitReady} waits for it.
 */
public final class KeycloakServer {
    private static final Duration START_LIMIT = Duration.ofMinutes(5);

    private final Installation installation;
    private final String base;
    private final String bind;
    private final int port;
    private final Path data;
    private final String clientSecret;
    private final String adminPassword;
    private final Rest rest = new Rest();
    private final Set<String> pages = new LinkedHashSet<>();
    private final CompletableFuture<Void> ready;
    private @Nullable ServerProcess process;
    private boolean stopped;

    private KeycloakServer(Installation installation, String host, String bind, int port, Path data) {
        this.installation = installation;
        this.base = "http://" + host + ":" + port;
        this.bind = bind;
        this.port = port;
        this.data = PrivateFiles.directory(data);
        this.clientSecret = PrivateFiles.secret(data.resolve("client-secret"));
        this.adminPassword = PrivateFiles.secret(data.resolve("admin-password"));
        this.ready = CompletableFuture.runAsync(this::run);
    }

    /**
     * Starts Keycloak for one instance of the product: on its port, with its data directory.
     *
     * @throws StartFailure when the port is taken
     */
    public static KeycloakServer start(Settings settings) {
        Ports.requireFree(settings.ports().ofKeycloak(), settings.bind());
        return new KeycloakServer(
                settings.installation(),
                settings.host(),
                settings.bind(),
                settings.ports().keycloak(),
                settings.data().resolve("keycloak"));
    }

    /**
     * Waits until tokens can be had.
     *
     * @throws StartFailure when Keycloak ends, or takes too long
     */
    public void awaitReady() {
        try {
            ready.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof StartFailure failure ? failure : e;
        }
    }

    /** The realm, which is also the issuer of its tokens. */
    public String realm() {
        return base + "/realms/strongroom";
    }

    /**
     * A bearer token for WebDAV and REST.
     *
     * @throws StartFailure when Keycloak refuses
     */
    public String token(String login, String password) {
        var fields = Map.of(
                "grant_type", "password", "client_id", "strongroom-cli", "username", login, "password", password);
        return rest.postForm(realm() + "/protocol/openid-connect/token", fields)
                .require(200)
                .json()
                .get("access_token")
                .asText();
    }

    /**
     * Asks Keycloak's administration of the realm, as the tests do that change people.
     *
     * @param path below the realm, such as {@code users?username=alice}; empty for the realm itself
     * @param json empty for none
     * @return the body
     * @throws StartFailure when Keycloak refuses
     */
    public String administer(String method, String path, String json) {
        return KeycloakAdmin.signIn(rest, base, adminPassword).call(method, path, json);
    }

    /** Stops Keycloak from answering, as a network that is cut does, until {@link #resume}. */
    public void pause() {
        running().signal("STOP");
    }

    /** Lets Keycloak answer again. */
    public void resume() {
        running().signal("CONT");
    }

    /** Stops Keycloak. Repeatable. */
    public void stop() {
        ServerProcess running;
        synchronized (this) {
            stopped = true;
            running = process;
        }
        if (running != null) {
            running.stop();
        }
    }

    /** Lets browsers be sent back to these pages too, besides those of other instances that share this Keycloak. */
    synchronized void allow(Collection<String> more) {
        pages.addAll(more);
        KeycloakAdmin.signIn(rest, base, adminPassword).setPages(pages);
    }

    Map<String, String> signOn() {
        return Map.of(
                "STRONGROOM_OIDC_PROVIDER_URL",
                realm(),
                "STRONGROOM_OIDC_CLIENT_SECRET",
                clientSecret,
                "STRONGROOM_OIDC_SYNC_CLIENT_SECRET",
                clientSecret);
    }

    long pid() {
        return running().pid();
    }

    boolean isAlive() {
        return running().isAlive();
    }

    CompletableFuture<String> ended() {
        return running().ended();
    }

    private void run() {
        var started = begin();
        started.await(() -> rest.isUp(base + "/realms/master"), START_LIMIT);
        var admin = KeycloakAdmin.signIn(rest, base, adminPassword);
        if (!admin.hasRealm()) {
            admin.create(RealmFile.forDemo(installation, clientSecret));
        }
        started.await(() -> rest.isUp(realm() + "/.well-known/openid-configuration"), START_LIMIT);
    }

    private ServerProcess begin() {
        new KeycloakBuild(installation.keycloak()).ensure();
        synchronized (this) {
            if (stopped) {
                throw new StartFailure("Keycloak was stopped before it was started.");
            }
            var bootstrap = Map.of(
                    "KC_BOOTSTRAP_ADMIN_USERNAME", KeycloakAdmin.USER, "KC_BOOTSTRAP_ADMIN_PASSWORD", adminPassword);
            process = ServerProcess.start("Keycloak", command(), bootstrap, data.resolve("keycloak.log"));
            return process;
        }
    }

    private List<String> command() {
        return KeycloakBuild.command(installation.keycloak())
                .arguments("start", "--optimized", "--cache=local", "--http-enabled=true")
                .arguments("--http-host=" + bind, "--http-port=" + port, "--hostname=" + base)
                .arguments("--db-url=jdbc:h2:file:" + data.resolve("database/keycloak")
                        + ";NON_KEYWORDS=VALUE;DB_CLOSE_ON_EXIT=FALSE")
                .line();
    }

    private synchronized ServerProcess running() {
        if (process == null) {
            throw new IllegalStateException("Keycloak is not started yet");
        }
        return process;
    }
}
