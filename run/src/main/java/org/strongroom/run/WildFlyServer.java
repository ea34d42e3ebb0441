package org.strongroom.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * WildFly with the EAR. The provisioned server is only read: configuration and EAR are copied into the data directory
 * at each start, so that several instances share one server.
 */
final class WildFlyServer {
    private static final Duration START_LIMIT = Duration.ofMinutes(5);
    private static final String EAR = "strongroom.ear";
    private static final String READINESS = "/api/v1/ready";

    /** What the demo sets unless the environment says otherwise. */
    private static final Map<String, String> DEMO = Map.of(
            "STRONGROOM_DIRECTORIES", "everyone=rw:*;engineering=rw:engineering;finance=rw:finance",
            "STRONGROOM_STOP_SECONDS", "5",
            // The demo makes its devices by the password grant, which leaves no time of a sign-in.
            "STRONGROOM_DEVICES_SIGNIN_MINUTES", "0");

    private final Settings settings;
    private final Map<String, String> environment;
    private final Path base;
    private final ServerProcess process;

    private WildFlyServer(Settings settings, Map<String, String> signOn) {
        this.settings = settings;
        this.base = settings.data().resolve("wildfly");
        this.environment = environment(signOn);
        prepare();
        process = ServerProcess.start("WildFly", command(), environment, base.resolve("console.log"));
    }

    /**
     * Starts WildFly and returns at once.
     *
     * @param signOn the variables that name the sign-on provider
     */
    static WildFlyServer start(Settings settings, Map<String, String> signOn) {
        settings.ports().ofWildFly().forEach(port -> Ports.requireFree(port, settings.bind()));
        return new WildFlyServer(settings, signOn);
    }

    /** Waits until the EAR is deployed and answers, be it that it cannot serve: WildFly lets requests in a little later. */
    void awaitAnswer() {
        process.await(() -> marker(".deployed") || marker(".failed"), START_LIMIT);
        if (marker(".failed")) {
            throw process.failure("could not deploy " + EAR);
        }
        Rest rest = new Rest();
        process.await(() -> rest.answersInWords(settings.addresses().http() + READINESS), START_LIMIT);
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    CompletableFuture<String> ended() {
        return process.ended();
    }

    void stop() {
        process.stop();
    }

    void kill() {
        process.kill();
    }

    private boolean marker(String suffix) {
        return Files.exists(base.resolve("deployments").resolve(EAR + suffix));
    }

    private void prepare() {
        Trees.delete(base.resolve("configuration"));
        Trees.delete(base.resolve("deployments"));
        Trees.delete(base.resolve("tmp"));
        Trees.delete(base.resolve("data/content"));
        PrivateFiles.directory(base.resolve("deployments"));
        Trees.copy(settings.installation().server().resolve("standalone/configuration"), base.resolve("configuration"));
        try {
            Files.copy(
                    settings.installation().ear(), base.resolve("deployments").resolve(EAR));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> environment(Map<String, String> signOn) {
        var variables = new HashMap<String, String>();
        variables.put("STRONGROOM_DATA", settings.data().resolve("strongroom").toString());
        variables.put(
                "STRONGROOM_AUDIT_KEYS",
                settings.data().resolve("strongroom/keys").toString());
        variables.put("STRONGROOM_BIND", settings.bind());
        variables.put("STRONGROOM_HTTP_BIND", settings.bind());
        variables.put("STRONGROOM_HTTP_PORT", String.valueOf(settings.ports().http()));
        variables.put("STRONGROOM_HTTPS_PORT", String.valueOf(settings.ports().https()));
        DEMO.forEach((name, value) -> variables.put(name, System.getenv().getOrDefault(name, value)));
        var certificate = Certificate.in(settings.data().resolve("tls"));
        variables.put("STRONGROOM_TLS_KEYSTORE", certificate.keystore().toString());
        variables.put("STRONGROOM_TLS_KEYSTORE_PASSWORD", certificate.password());
        variables.putAll(signOn);
        variables.putAll(settings.environment());
        return variables;
    }

    private List<String> command() {
        var server = settings.installation().server();
        return new JavaCommand(server.resolve("jboss-modules.jar"), "org.jboss.modules.Main")
                .options("-Xms128m", "-Xmx" + settings.heap(), "-XX:+UseParallelGC", "-XX:MetaspaceSize=128m")
                .options("-XX:+ExitOnOutOfMemoryError", "-Djava.awt.headless=true", "-Djava.net.preferIPv4Stack=true")
                .options(settings.jvmOptions().toArray(String[]::new))
                .exports("java.desktop/sun.awt", "java.naming/com.sun.jndi.ldap")
                .opens("java.base/java.lang", "java.base/java.lang.invoke", "java.base/java.lang.reflect")
                .opens("java.base/java.io", "java.base/java.net", "java.base/java.security")
                .opens("java.base/java.util", "java.base/java.util.concurrent")
                .opens("java.management/javax.management", "java.naming/javax.naming")
                .options("-Dorg.jboss.boot.log.file=" + base.resolve("log/server.log"))
                .options("-Dlogging.configuration="
                        + base.resolve("configuration/logging.properties").toUri())
                .arguments("-mp", server.resolve("modules").toString(), "org.jboss.as.standalone")
                .arguments("-Djboss.home.dir=" + server, "-Djboss.server.base.dir=" + base)
                .arguments("-Djboss.bind.address.management=127.0.0.1")
                .arguments("-Djboss.management.http.port=" + settings.ports().management())
                .line();
    }
}
