package org.strongroom.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;

/** Keycloak's own build step, done once for each unpacked Keycloak, so that its starts are short. */
final class KeycloakBuild {
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final Path home;
    private final Path built;
    private final Path marker;

    KeycloakBuild(Path home) {
        this.home = home;
        this.built = home.resolve("lib/quarkus/generated-bytecode.jar");
        this.marker = home.resolve("strongroom-built");
    }

    /** Builds Keycloak unless that was done before. Several processes may call this at a time. */
    void ensure() {
        synchronized (KeycloakBuild.class) {
            try (var channel = FileChannel.open(
                            home.resolve("strongroom-lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                if (lock.isValid() && !isBuilt()) {
                    build();
                    mark();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Whether what is there is what was {@link #mark marked}: Keycloak unpacked once more over it is not built. */
    boolean isBuilt() throws IOException {
        return Files.exists(marker)
                && Files.exists(built)
                && Files.readString(marker).equals(time());
    }

    /** Notes when what is built was written. */
    void mark() throws IOException {
        Files.writeString(marker, time());
    }

    private String time() throws IOException {
        return Files.getLastModifiedTime(built).toString();
    }

    private void build() {
        var command = command(home)
                .arguments("build", "--db=dev-file", "--health-enabled=false", "--metrics-enabled=false")
                .line();
        var process = ServerProcess.start("Keycloak's build", command, Map.of(), home.resolve("strongroom-build.log"));
        process.awaitSuccess(LIMIT);
    }

    /**
     * A JVM for Keycloak that saves CPU at the start, which is what most runs of a demo and of tests consist of.
     */
    static JavaCommand command(Path home) {
        return new JavaCommand(home.resolve("lib/quarkus-run.jar"), "io.quarkus.bootstrap.runner.QuarkusEntryPoint")
                .options("-Xms64m", "-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
                .options("-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8", "-Djava.awt.headless=true")
                .options("-Dkc.home.dir=" + home, "-Djboss.server.config.dir=" + home.resolve("conf"))
                .options("-Djava.util.logging.manager=org.jboss.logmanager.LogManager")
                .options("-Dpicocli.disable.closures=true", "-Dquarkus-log-max-startup-records=10000")
                .options("-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory")
                .opens("java.base/java.util", "java.base/java.util.concurrent", "java.base/java.security")
                .opens("java.base/java.lang");
    }
}
