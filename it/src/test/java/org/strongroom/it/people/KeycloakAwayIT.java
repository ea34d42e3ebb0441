package org.strongroom.it.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.strongroom.it.Browser;
import org.strongroom.it.Product;

/**
 * Keycloak does not answer. Who is signed in works on, longer than any token lives, until the limit that IT has set; then
 * nobody is let in. Whoever wants to sign in is told so by a page.
 */
class KeycloakAwayIT {
    private static final Duration TOKEN = Duration.ofSeconds(5);
    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final Duration SLACK = Duration.ofSeconds(20);
    private static final String FILE = "/api/v1/content/private/kept.txt";

    @Test
    void sessionsOutlastTheirTokensAndEndAtTheLimit() throws Exception {
        try (Product product = Product.started(Map.of(
                "STRONGROOM_OIDC_SYNC_LIMIT_MINUTES",
                Long.toString(LIMIT.toMinutes()),
                "STRONGROOM_OIDC_SYNC_SECONDS",
                "5"))) {
            product.keycloak().administer("PUT", "", "{\"accessTokenLifespan\":%d}".formatted(TOKEN.toSeconds()));
            Employee pat = Employee.in(product, "engineering");
            product.keycloak().administer("PUT", "", "{\"accessTokenLifespan\":300}");
            Instant tokenEnds = Instant.now().plus(TOKEN);
            assertThat(pat.drive.send("PUT", "/private/kept.txt", "kept").statusCode())
                    .isEqualTo(201);

            product.keycloak().pause();
            Instant away = Instant.now();
            try {
                waitUntil("the token has expired", () -> Instant.now().isAfter(tokenEnds.plusSeconds(1)));
                assertThat(reads(pat, product)).isEqualTo("kept");
                assertThat(pat.byDevice()).isEqualTo(207);
                tellsWhoWantsToSignIn(product);

                waitUntil("closed", () -> pat.bySession() == 503);
                Duration held = Duration.between(away, Instant.now());
                System.out.printf("Keycloak away: sessions went on for %.1f s%n", held.toMillis() / 1e3);
                assertThat(held).isBetween(LIMIT.minus(SLACK), LIMIT.plus(SLACK));
                waitUntil("drives are closed too", () -> pat.byDevice() == 503);
                HttpResponse<String> closed = pat.browser.get(product.http().resolve(FILE));
                assertThat(closed.statusCode()).isEqualTo(503);
                assertThat(closed.headers().firstValue("Content-Type")).hasValue("application/problem+json");
                assertThat(closed.headers().firstValue("Retry-After")).isPresent();
            } finally {
                product.keycloak().resume();
            }
            waitUntil("open again", () -> pat.bySession() == 200);
            assertThat(reads(pat, product)).isEqualTo("kept");
        }
    }

    private static void tellsWhoWantsToSignIn(Product product) throws Exception {
        Instant asked = Instant.now();
        HttpResponse<String> page = new Browser().get(product.http().resolve("/"));
        System.out.printf(
                "sign-in while Keycloak is away: 503 after %.1f s%n",
                Duration.between(asked, Instant.now()).toMillis() / 1e3);
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.uri()).isEqualTo(product.http().resolve("/"));
        assertThat(page.headers().firstValue("Retry-After")).isPresent();
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(page.body()).contains("the sign-in server does not answer").doesNotContain("Exception", "\tat ");
    }

    private static String reads(Employee pat, Product product) throws Exception {
        return pat.browser.get(product.http().resolve(FILE)).body();
    }

    private static void waitUntil(String what, Callable<Boolean> condition) throws Exception {
        Instant from = Instant.now();
        while (!condition.call()) {
            assertThat(Duration.between(from, Instant.now())).as(what).isLessThan(LIMIT.plus(SLACK));
            Thread.onSpinWait();
        }
    }
}
