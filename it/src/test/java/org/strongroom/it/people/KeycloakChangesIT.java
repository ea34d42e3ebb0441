package org.strongroom.it.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.strongroom.it.Dav;
import org.strongroom.it.Product;

/**
 * What an administrator changes in Keycloak holds here within a minute, for browser sessions, bearer tokens and device
 * passwords, without a new sign-in. The product asks at its default interval.
 */
class KeycloakChangesIT {
    private static final Duration BOUND = Duration.ofSeconds(60);

    private final Product product = Product.running();

    @Test
    void aGroupThatIsTakenAwayOpensNothingMore() throws Exception {
        Employee pat = Employee.in(product, "engineering");
        assertThat(pat.bySession()).isEqualTo(200);
        assertThat(pat.byToken()).isEqualTo(207);
        assertThat(pat.byDevice()).isEqualTo(207);

        pat.leave("engineering");

        within("group removed", () -> pat.bySession() == 404 && pat.byToken() == 404 && pat.byDevice() == 404);
        assertThat(pat.bearer(pat.token, "/private/")).isEqualTo(207);
    }

    @Test
    void aDisabledAccountIsRefusedEverywhereAndItsLocksEndAlsoWhenKeycloakIsAway() throws Exception {
        Employee pat = Employee.in(product, "engineering");
        String file = "/public/engineering/" + pat.login + ".txt";
        assertThat(pat.drive.send("PUT", file, "one").statusCode()).isEqualTo(201);
        assertThat(pat.drive
                        .send(
                                "LOCK",
                                file,
                                "<lockinfo xmlns='DAV:'><lockscope><exclusive/></lockscope><locktype><write/></locktype></lockinfo>",
                                "Timeout",
                                "Second-3600")
                        .statusCode())
                .isEqualTo(200);
        Dav alice = product.drive("alice");
        assertThat(alice.send("PUT", file, "two").statusCode()).isEqualTo(423);

        pat.update("{\"enabled\":false}");

        within("account disabled", () -> pat.bySession() == 401 && pat.byToken() == 401 && pat.byDevice() == 401);
        assertThat(alice.send("PUT", file, "two").statusCode()).isEqualTo(204);
        product.keycloak().pause();
        try {
            assertThat(pat.byToken()).isEqualTo(401);
            assertThat(pat.byDevice()).isEqualTo(401);
            assertThat(alice.send("GET", file, "").body()).isEqualTo("two");
        } finally {
            product.keycloak().resume();
        }
    }

    @Test
    void anAccountMadeAnewUnderTheSameLoginGetsNothingOfTheOldOne() throws Exception {
        Employee old = Employee.in(product, "engineering");
        assertThat(old.drive.send("PUT", "/private/mine.txt", "mine").statusCode())
                .isEqualTo(201);

        old.delete();
        Employee young = old.successor();

        within("account deleted and made anew", () -> old.byDevice() == 401 && old.byToken() == 401);
        assertThat(young.drive.send("GET", "/private/mine.txt", "").statusCode())
                .isEqualTo(404);
        assertThat(young.byDevice()).isEqualTo(404);
    }

    @Test
    void aRenamedLoginKeepsEverything() throws Exception {
        Employee pat = Employee.in(product, "engineering");
        pat.drive.send("PUT", "/private/mine.txt", "mine");
        String renamed = pat.login + "-married";
        product.keycloak().administer("PUT", "", "{\"editUsernameAllowed\":true}");
        pat.update("{\"username\":\"%s\",\"enabled\":true}".formatted(renamed));
        product.keycloak().administer("PUT", "", "{\"editUsernameAllowed\":false}");

        Dav drive = pat.driveAs(renamed);
        within("login renamed", () -> drive.send("GET", "/private/mine.txt", "").statusCode() == 200);

        // An accepted pair of login and password is remembered for seconds.
        within("old login refused", () -> pat.byDevice() == 401);
        assertThat(pat.bearer(pat.token, "/private/mine.txt")).isEqualTo(207);
    }

    @Test
    void aNewSigningKeyIsTakenAtOnceAndSignsNobodyOut() throws Exception {
        Employee pat = Employee.in(product, "engineering");
        String before = pat.token;
        assertThat(pat.bearer(before, "/private/")).isEqualTo(207);

        product.keycloak()
                .administer(
                        "POST",
                        "components",
                        """
                        {"name":"rsa-new","providerId":"rsa-generated",
                         "providerType":"org.keycloak.keys.KeyProvider",
                         "config":{"priority":["1000"],"algorithm":["RS256"]}}""");
        String after = pat.freshToken();

        assertThat(after.substring(0, after.indexOf('.'))).isNotEqualTo(before.substring(0, before.indexOf('.')));
        within("keys rotated", () -> pat.bearer(after, "/private/") == 207);
        assertThat(pat.bearer(before, "/private/")).isEqualTo(207);
        assertThat(pat.bySession()).isEqualTo(200);
    }

    private static void within(String what, Callable<Boolean> condition) throws Exception {
        long from = System.nanoTime();
        while (!condition.call()) {
            Duration waited = Duration.ofNanos(System.nanoTime() - from);
            assertThat(waited).as(what).isLessThan(BOUND);
            Thread.onSpinWait();
        }
        System.out.printf("%s: held after %.1f s%n", what, (System.nanoTime() - from) / 1e9);
    }
}
