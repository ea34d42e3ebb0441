package org.strongroom.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What corporate IT does: a stock WildFly, the one CLI command, and the EAR copied into its deployments. */
@DisabledOnOs(OS.WINDOWS)
class StockWildFlyIT {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Duration LIMIT = Duration.ofMinutes(5);

    @TempDir
    Path data;

    private final Path stock = Path.of(System.getProperty("strongroom.stock")).toAbsolutePath();

    @Test
    void oneCommandMakesItAStrongroomServer() throws IOException, InterruptedException {
        turnIntoStrongroom();
        var once = Files.readString(configuration());
        turnIntoStrongroom();
        assertThat(configuration()).as("after running it again").hasContent(once);

        var deployments = stock.resolve("standalone/deployments");
        Files.copy(
                Installation.in(ROOT).ear(),
                deployments.resolve("strongroom.ear"),
                StandardCopyOption.REPLACE_EXISTING);
        var ports = Ports.free();
        var server = start(ports);
        try {
            server.await(
                    () -> Files.exists(deployments.resolve("strongroom.ear.deployed"))
                            || Files.exists(deployments.resolve("strongroom.ear.failed")),
                    LIMIT);
            assertThat(deployments.resolve("strongroom.ear.deployed")).exists();

            var rest = new Rest();
            var http = "http://127.0.0.1:" + ports.http();
            assertThat(rest.send("PROPFIND", http + "/dav/", "", "", "").status())
                    .isEqualTo(401);
            assertThat(rest.get(http + "/api/v1/me", "").status()).isEqualTo(401);
            assertThat(rest.get("http://127.0.0.1:" + ports.management() + "/health", "")
                            .status())
                    .isEqualTo(200);
            assertThat(data.resolve("strongroom")).isDirectory();
        } finally {
            ProcessHandle.of(server.pid()).stream()
                    .flatMap(ProcessHandle::descendants)
                    .forEach(ProcessHandle::destroy);
            server.stop();
        }
    }

    private void turnIntoStrongroom() throws IOException, InterruptedException {
        var builder = new ProcessBuilder(
                        stock.resolve("bin/jboss-cli.sh").toString(), "--file=config/wildfly/strongroom.cli")
                .directory(ROOT.toFile())
                .redirectErrorStream(true);
        builder.environment().remove("JBOSS_HOME");
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }

    private Path configuration() {
        return stock.resolve("standalone/configuration/standalone.xml");
    }

    private ServerProcess start(Ports ports) throws IOException {
        Files.deleteIfExists(stock.resolve("standalone/deployments/strongroom.ear.deployed"));
        Map<String, String> variables = new HashMap<>();
        variables.put("STRONGROOM_DATA", data.resolve("strongroom").toString());
        variables.put("STRONGROOM_HTTP_PORT", String.valueOf(ports.http()));
        variables.put("STRONGROOM_HTTPS_PORT", String.valueOf(ports.https()));
        variables.put("STRONGROOM_OIDC_PROVIDER_URL", "http://127.0.0.1:" + ports.keycloak() + "/realms/strongroom");
        variables.put("STRONGROOM_OIDC_CLIENT_SECRET", "unused");
        variables.put("LAUNCH_JBOSS_IN_BACKGROUND", "true");
        var command = List.of(
                stock.resolve("bin/standalone.sh").toString(), "-Djboss.management.http.port=" + ports.management());
        return ServerProcess.start("WildFly", command, variables, data.resolve("console.log"));
    }
}
