package org.strongroom.it.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.strongroom.it.Product;

/** Sessions of browsers: how they end, and what they do not open. */
class SessionIT {
    private static final Duration BOUND = Duration.ofSeconds(5);

    private final Product product = Product.running();

    @Test
    void aSessionThatIsEndedInKeycloakEndsHereWithinSeconds() throws Exception {
        Employee pat = Employee.in(product, "engineering");
        assertThat(pat.bySession()).isEqualTo(200);

        product.keycloak().administer("POST", "users/" + pat.id + "/logout", "{}");

        long from = System.nanoTime();
        while (pat.bySession() != 401) {
            assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(BOUND);
        }
        System.out.printf("session ended: held after %.1f s%n", (System.nanoTime() - from) / 1e9);
        assertThat(pat.byDevice()).isEqualTo(207);
    }

    @Test
    void anyOtherTokenEndsNoSession() throws Exception {
        Employee pat = Employee.in(product, "engineering");
        for (String token : new String[] {pat.token, "x", ""}) {
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(product.dav() + "/.oidc/back-channel-logout"))
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(BodyPublishers.ofString("logout_token=" + token))
                                    .build(),
                            BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        }
        assertThat(pat.bySession()).isEqualTo(200);
    }

    @Test
    void theCookieOpensNoDrive() throws Exception {
        Employee pat = Employee.in(product, "engineering");
        assertThat(pat.driveBySession()).isEqualTo(401);
        assertThat(pat.bySession()).isEqualTo(200);
    }
}
