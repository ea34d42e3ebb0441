package org.strongroom.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is read out of Keycloak's events of its administration. */
class AdminEventsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    private final List<String> asked = new ArrayList<>();
    private String answer = "[]";
    private int status = 200;
    private HttpServer keycloak;
    private AdminEvents events;

    @BeforeEach
    void start() throws IOException {
        keycloak = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        keycloak.createContext("/realms/r/protocol/openid-connect/token", exchange -> {
            byte[] body = "{\"access_token\":\"t\",\"expires_in\":300}".getBytes(UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        keycloak.createContext("/admin/realms/r/admin-events", exchange -> {
            asked.add(exchange.getRequestURI().getQuery());
            byte[] body = answer.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        keycloak.start();
        String realm = "http://127.0.0.1:" + keycloak.getAddress().getPort() + "/realms/r";
        events = new AdminEvents(new KeycloakRest(realm, "c", "s", () -> NOW), () -> NOW);
    }

    @AfterEach
    void stop() {
        keycloak.stop(0);
    }

    @Test
    void accountsAreNamedByWhateverWasDoneToThem() throws IOException {
        answer = "[" + event(1, "users/a") + "," + event(2, "users/b/groups/x") + ","
                + event(3, "users/c/role-mappings/realm") + "," + event(4, "events/config") + "]";

        Changes changes = events.next();

        assertThat(changes.subjects()).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(changes.everything()).isFalse();
    }

    @Test
    void whatConcernsManyAsksForEverything() throws IOException {
        for (String path : List.of("groups", "groups/x", "groups/x/role-mappings/realm", "roles/y", "roles-by-id/z")) {
            answer = "[" + event(path.length(), path) + "]";
            assertThat(events.next().everything()).as(path).isTrue();
        }
    }

    @Test
    void anEventIsNewOnceAndTheLastSecondsAreLookedAtAgain() throws IOException {
        answer = "[" + event(100, "users/a") + "]";
        assertThat(events.next().subjects()).containsExactly("a");
        assertThat(events.next().subjects()).isEmpty();
        // Came into sight late, with an earlier time.
        answer = "[" + event(100, "users/a") + "," + event(90, "users/b") + "]";
        assertThat(events.next().subjects()).containsExactly("b");

        assertThat(asked.get(1)).endsWith("dateFrom=" + NOW.plusSeconds(70).toEpochMilli());
    }

    @Test
    void tooManyToBeToldOneByOneAskForEverything() throws IOException {
        List<String> many = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            many.add(event(i, "users/" + i));
        }
        answer = many.toString();
        assertThat(events.next().everything()).isTrue();
    }

    @Test
    void whereTheyMayNotBeReadThatIsSaid() {
        status = 403;
        assertThatThrownBy(events::next).isInstanceOf(IOException.class);
    }

    private static String event(long second, String path) {
        return "{\"time\":%d,\"operationType\":\"UPDATE\",\"resourceType\":\"USER\",\"resourcePath\":\"%s\"}"
                .formatted(NOW.plusSeconds(second).toEpochMilli(), path);
    }
}
