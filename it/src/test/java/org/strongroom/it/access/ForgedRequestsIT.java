package org.strongroom.it.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.strongroom.it.Browser;
import org.strongroom.it.Product;

/** What another site, a proxy's client or a wrong scheme can not bring about. */
class ForgedRequestsIT {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "PROPFIND");

    /** Each says that somebody else asks; none is a proof. */
    private static final Map<String, String> CLAIMS = Map.ofEntries(
            Map.entry("X-Forwarded-User", "adam"),
            Map.entry("X-Remote-User", "adam"),
            Map.entry("Remote-User", "adam"),
            Map.entry("X-Authenticated-User", "adam"),
            Map.entry("X-Auth-Request-User", "adam"),
            Map.entry("X-Forwarded-Access-Token", "adam"),
            Map.entry("X-User", "adam"),
            Map.entry("X-Original-URL", "/public/everyone"),
            Map.entry("X-HTTP-Method-Override", "DELETE"),
            Map.entry("X-SSL-Client-S-DN", "CN=adam"),
            Map.entry("Proxy-Authorization", "Basic " + base64("adam:adam")),
            Map.entry("From", "adam@example.com"));

    private final Product product = Product.running();

    @Test
    void everyChangeByCookieNeedsTheHeaderThatNoOtherSiteCanSet() throws Exception {
        Browser browser = new Browser();
        browser.signIn(product.http().resolve("/"), product.person("adam"));
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (String[] row : RolesIT.table()) {
            if (SAFE.contains(row[0]) || row[1].startsWith("/dav") || row[1].equals("/api/v1/enrolments/redeem")) {
                continue;
            }
            URI address = product.http().resolve(filled(row[1]));
            HttpResponse<String> answer = browser.sendPlain(
                    row[0], address, filled(row[2]), "Content-Type", "text/plain", "Sec-Fetch-Site", "cross-site");
            asked++;
            if (answer.statusCode() != 403 || !answer.body().contains("X-Strongroom")) {
                wrong.add(row[0] + " " + row[1] + ": " + answer.statusCode());
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(asked).isGreaterThan(20);
        assertThat(browser.sendPlain("POST", product.http().resolve("/logout"), "")
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.get(product.http().resolve("/api/v1/me")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void noOtherHeaderSaysWhoAsks() throws Exception {
        Api alice = Api.of(product, "alice");
        Api nobody = Api.of(product, "");
        for (Map.Entry<String, String> claim : CLAIMS.entrySet()) {
            String[] header = {claim.getKey(), claim.getValue(), "Depth", "0"};
            assertThat(nobody.send("GET", "/api/v1/me", "", header).statusCode())
                    .as(claim.getKey())
                    .isEqualTo(401);
            assertThat(nobody.send("PROPFIND", "/dav/private/", "", header).statusCode())
                    .as(claim.getKey())
                    .isEqualTo(401);
            assertThat(alice.send("GET", "/api/v1/me", "", header).body())
                    .as(claim.getKey())
                    .contains("\"login\":\"alice\"");
            assertThat(alice.send("GET", "/api/v1/directories", "", header).body())
                    .isEqualTo(alice.send("GET", "/api/v1/directories", "").body());
            assertThat(alice.send("PROPFIND", "/dav/public/finance", "", header).statusCode())
                    .as(claim.getKey())
                    .isEqualTo(404);
        }
    }

    @Test
    void noOtherSchemeLetsAnybodyIn() throws Exception {
        Api nobody = Api.of(product, "");
        String device = base64("alice:" + product.person("alice").device().password());
        List<String> schemes = List.of(
                "Digest username=\"alice\", realm=\"Strongroom\", nonce=\"x\", uri=\"/\", response=\"x\"",
                "NTLM TlRMTVNTUAABAAAAB4IIAAAAAAAAAAAAAAAAAAAAAAA=",
                "Negotiate TlRMTVNTUAABAAAAB4IIAAAAAAAAAAAAAAAAAAAAAAA=",
                "AWS4-HMAC-SHA256 Credential=alice",
                "Token " + device,
                "Bearer " + device,
                "Basic",
                "Basic " + base64("alice:"),
                "Basic " + base64(":"),
                "Basic !",
                "Custom " + device);
        for (String scheme : schemes) {
            for (String address : List.of("/dav/private/", "/api/v1/me")) {
                String method = address.startsWith("/dav") ? "PROPFIND" : "GET";
                assertThat(nobody.send(method, address, "", "Authorization", scheme)
                                .statusCode())
                        .as(method + " " + address + " " + scheme)
                        .isEqualTo(401);
            }
        }
        // A device password opens the drive, and nothing else.
        assertThat(nobody.send("PROPFIND", "/dav/private/", "", "Authorization", "Basic " + device, "Depth", "0")
                        .statusCode())
                .isEqualTo(207);
        assertThat(nobody.send("GET", "/api/v1/me", "", "Authorization", "Basic " + device)
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void noQueryChangesADecision() throws Exception {
        Api nobody = Api.of(product, "");
        String token = product.bearerToken(product.person("alice"));
        for (String query : List.of("access_token=" + token, "sabreAction=asset", "user=adam", "auth=" + token)) {
            assertThat(nobody.send("GET", "/api/v1/me?" + query, "").statusCode())
                    .as(query)
                    .isEqualTo(401);
            assertThat(nobody.send("PROPFIND", "/dav/private/?" + query, "").statusCode())
                    .as(query)
                    .isEqualTo(401);
        }
    }

    private static String filled(String text) {
        return text.replace("{place}", "/public/everyone")
                .replace("{directory}", "999999999")
                .replace("{grant}", "999999999")
                .replace("{random}", UUID.randomUUID().toString());
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
