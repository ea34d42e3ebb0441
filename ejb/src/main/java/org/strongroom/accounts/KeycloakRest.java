package org.strongroom.accounts;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.strongroom.identity.ProviderHttp;

/**
 * Calls of Keycloak's REST as a service account (RFC 6749, section 4.4). The token is kept until shortly before it
 * expires, and no longer than one that is refused.
 */
final class KeycloakRest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration EARLY = Duration.ofSeconds(30);

    private final String realm;
    private final String client;
    private final String secret;
    private final InstantSource clock;
    private final ProviderHttp http = new ProviderHttp(PATIENCE);
    private @Nullable Token token;

    private record Token(String text, Instant until) {}

    /**
     * @param realm the realm's address, {@code …/realms/name}
     * @param client the client whose service account may look at users, groups and roles
     */
    KeycloakRest(String realm, String client, String secret, InstantSource clock) {
        this.realm = realm.replaceAll("/+$", "");
        this.client = client;
        this.secret = secret;
        this.clock = clock;
    }

    String issuer() {
        return realm;
    }

    /**
     * What is at a path below the realm's administration; empty where there is nothing.
     *
     * @throws IOException when Keycloak does not answer, or refuses
     */
    Optional<JsonValue> find(String path) throws IOException {
        String address = realm.replaceFirst("/realms/(?=[^/]+$)", "/admin/realms/") + "/" + path;
        HttpResponse<String> answer = http.send(HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + token())
                .header("Accept", "application/json"));
        if (answer.statusCode() == 404) {
            return Optional.empty();
        }
        if (answer.statusCode() == 401) {
            token = null;
        }
        return Optional.of(json(answer, address));
    }

    static String encode(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private String token() throws IOException {
        Token present = token;
        if (present == null || !clock.instant().isBefore(present.until())) {
            String address = realm + "/protocol/openid-connect/token";
            JsonObject answer = json(
                            http.send(HttpRequest.newBuilder(URI.create(address))
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(BodyPublishers.ofString("grant_type=client_credentials&client_id="
                                            + encode(client) + "&client_secret=" + encode(secret)))),
                            address)
                    .asJsonObject();
            Duration life = Duration.ofSeconds(answer.getInt("expires_in", 60)).minus(EARLY);
            present =
                    new Token(answer.getString("access_token"), clock.instant().plus(life));
            token = present;
        }
        return present.text();
    }

    private static JsonValue json(HttpResponse<String> answer, String address) throws IOException {
        if (answer.statusCode() != 200) {
            throw new IOException("status " + answer.statusCode() + " from " + address);
        }
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readValue();
        } catch (JsonException e) {
            throw new IOException("no JSON from " + address, e);
        }
    }
}
