package org.strongroom.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Signing in through Keycloak, getting a device password, and what opens what. */
class SignInIT {
    private static final Pattern PASSWORD = Pattern.compile("\"password\":\"([^\"]+)\"");
    private static final Pattern ID = Pattern.compile("\"id\":\"?(\\d+)");

    private final Product product = Product.running();

    @Test
    void aPersonSignsInCreatesADevicePasswordMapsTheDriveAndRevokesIt() throws Exception {
        Browser browser = new Browser();
        HttpResponse<String> page = browser.signIn(product.http().resolve("/"), product.person("alice"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri()).isEqualTo(product.http().resolve("/"));
        assertThat(browser.get(api("me")).body())
                .contains("\"alice\"", "engineering")
                .doesNotContain("finance");

        HttpResponse<String> issued = browser.send("POST", api("devices"), "{\"name\":\"WS-114\"}");
        assertThat(issued.statusCode()).as(issued.body()).isEqualTo(201);
        Dav drive = new Dav(product.dav(), "alice", found(PASSWORD, issued.body()));
        assertThat(drive.send("PROPFIND", "/private/", "", "Depth", "0").statusCode())
                .isEqualTo(207);

        HttpResponse<String> revoked = browser.send("DELETE", api("devices/" + found(ID, issued.body())), "");
        assertThat(revoked.statusCode()).isEqualTo(204);
        assertThat(drive.send("PROPFIND", "/private/", "", "Depth", "0").statusCode())
                .isEqualTo(401);
    }

    @Test
    void theKeycloakPasswordDoesNotOpenTheDrive() throws Exception {
        Product.Person alice = product.person("alice");

        HttpResponse<String> answer =
                new Dav(product.dav(), alice.login(), alice.password()).send("PROPFIND", "/", "", "Depth", "0");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().allValues("WWW-Authenticate"))
                .anyMatch(challenge -> challenge.startsWith("Basic realm="))
                .anyMatch(challenge -> challenge.startsWith("Bearer"));
    }

    @Test
    void aBearerTokenOfKeycloakOpensTheDriveAndTheApi() throws Exception {
        String token = product.bearerToken(product.person("alice"));

        assertThat(bearer(URI.create(product.dav() + "/private/"), "PROPFIND", token))
                .isEqualTo(207);
        assertThat(bearer(api("me"), "GET", token)).isEqualTo(200);
        assertThat(bearer(api("me"), "GET", token + "x")).isEqualTo(401);
        assertThat(bearer(URI.create(product.dav() + "/private/"), "PROPFIND", token + "x"))
                .isEqualTo(401);
    }

    @Test
    void theApiAnswersAStrangerWithAProblemAndNeverWithARedirect() throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(api("me")).build(), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    }

    private int bearer(URI address, String method, String token) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address)
                                .method(method, HttpRequest.BodyPublishers.noBody())
                                .header("Depth", "0")
                                .header("Authorization", "Bearer " + token)
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    private URI api(String path) {
        return product.http().resolve("/api/v1/" + path);
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }
}
