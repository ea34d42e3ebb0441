package org.strongroom.it.people;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.strongroom.it.Browser;
import org.strongroom.it.Product;

/** Sessions of browsers: how they end, and what they do not open. */
class SessionIT {
    private static final Duration BOUND = Duration.ofSeconds(5);
    private static final String COOKIE = "JSESSIONID";
    private static final List<String> WEBDAV = List.of(
            "GET",
            "HEAD",
            "PUT",
            "DELETE",
            "MKCOL",
            "COPY",
            "MOVE",
            "PROPFIND",
            "PROPPATCH",
            "LOCK",
            "UNLOCK",
            "POST",
            "REPORT",
            "SEARCH");

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
        for (String method : WEBDAV) {
            HttpResponse<String> answer = pat.browser.sendPlain(
                    method, URI.create(product.dav() + "/private/"), "", "Sec-Fetch-Site", "same-origin");
            assertThat(answer.statusCode()).as(method).isEqualTo(401);
        }
        assertThat(pat.driveBySession()).isEqualTo(401);
        assertThat(pat.bySession()).isEqualTo(200);
    }

    @Test
    void theSessionIdIsNewAfterEverySignIn() throws Exception {
        Employee pat = Employee.in(product, "engineering");
        Browser browser = new Browser();
        browser.plant(COOKIE, "known-to-somebody-else");
        pat.signIn(browser, product.http().resolve("/"));
        String first = browser.cookie(COOKIE);
        assertThat(first).isNotEqualTo("known-to-somebody-else");
        assertThat(statusWith(first)).isEqualTo(200);
        assertThat(statusWith("known-to-somebody-else")).isEqualTo(401);

        pat.signIn(browser, product.http().resolve("/sign-in-again"));

        assertThat(browser.cookie(COOKIE)).isNotEqualTo(first);
        assertThat(statusWith(first)).isEqualTo(401);
        assertThat(statusWith(browser.cookie(COOKIE))).isEqualTo(200);
    }

    @Test
    void theSessionCookieIsOutOfReachOfScriptsOtherSitesAndPlainHttp() throws Exception {
        Browser browser = new Browser();

        browser.signIn(product.https().resolve("/"), product.person("alice"));

        assertThat(browser.get(product.https().resolve("/api/v1/me")).statusCode())
                .isEqualTo(200);
        assertThat(browser.setCookies())
                .filteredOn(cookie -> cookie.startsWith(COOKIE + "="))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie.toLowerCase(Locale.ROOT))
                        .contains("httponly", "secure", "samesite=lax", "path=/")
                        .doesNotContain("domain="));
    }

    @Test
    void theSessionIdIsNeverTakenFromAnAddress() throws Exception {
        Employee pat = Employee.in(product, "engineering");
        String id = pat.browser.cookie(COOKIE);

        assertThat(new Browser()
                        .get(product.http().resolve("/api/v1/me;jsessionid=" + id))
                        .statusCode())
                .isNotEqualTo(200);
        assertThat(new Browser()
                        .get(product.http().resolve("/api/v1/me?JSESSIONID=" + id))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void theSignInComesBackToTheFirstPageAlone() throws Exception {
        HttpClient http = HttpClient.newHttpClient();
        String first = product.http().resolve("/").toString();
        for (String query : List.of(
                "", "?redirect_uri=https://evil.example/", "?next=//evil.example", "?returnTo=/%5Cevil.example")) {
            HttpResponse<Void> sent = http.send(
                    HttpRequest.newBuilder(product.http().resolve("/" + query)).build(), BodyHandlers.discarding());
            String location = sent.headers().firstValue("Location").orElseThrow();
            assertThat(location).startsWith(product.keycloak().realm() + "/");
            assertThat(location.split("[?&]")).contains("redirect_uri=" + URLEncoder.encode(first, UTF_8));
            assertThat(location).contains("code_challenge_method=S256");
        }
    }

    @Test
    void signingOutEndsTheSessionHereAndInKeycloak() throws Exception {
        Employee pat = Employee.in(product, "engineering");
        String id = pat.browser.cookie(COOKIE);
        assertThat(product.keycloak().administer("GET", "users/" + pat.id + "/sessions", ""))
                .contains("strongroom-web");

        HttpResponse<String> page = pat.browser.send("POST", product.http().resolve("/logout"), "");

        assertThat(page.uri()).isEqualTo(product.http().resolve("/signed-out"));
        assertThat(statusWith(id)).isEqualTo(401);
        assertThat(product.keycloak().administer("GET", "users/" + pat.id + "/sessions", ""))
                .doesNotContain("strongroom-web");
    }

    private int statusWith(String session) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(product.http().resolve("/api/v1/me"))
                                .header("Cookie", COOKIE + "=" + session)
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }
}
