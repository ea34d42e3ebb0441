package org.strongroom.it.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.strongroom.it.Dav;
import org.strongroom.it.LogVerifier;
import org.strongroom.it.Product;
import org.strongroom.it.Tool;

/**
 * The disk below the journal of a deployed server hangs, and then fails to sync: nothing is told meanwhile. It goes on by
 * itself after the one, and only after a restart after the other; the log is whole in the end.
 */
class BrokenJournalIT {
    private static final String SECRET = "what nobody may read without a record";

    @TempDir
    Path folder;

    @Test
    @Timeout(600)
    void nothingIsToldWhileTheDiskDoesNotKeepRecords() throws Exception {
        BrokenDisk disk = BrokenDisk.in(folder);
        try (Product product = Product.started(disk.environment())) {
            Dav alice = product.drive("alice");
            String token = product.bearerToken(product.person("alice"));
            JournalTail journal = new JournalTail(product.journal());
            assertThat(alice.send("PUT", "/private/secret.txt", SECRET).statusCode())
                    .isEqualTo(201);
            assertThat(rest(product, "GET", "ready", "").statusCode()).isEqualTo(200);

            disk.hang();
            assertNothingIsTold(product, alice, token);
            assertThat(readiness(product)).contains("\"DOWN\"").contains("does not confirm");
            disk.mend();
            assertThat(awaitContent(alice)).isEqualTo(SECRET);
            assertThat(journal.has("\"kind\":\"gap\"")).isTrue();
            assertThat(readiness(product)).contains("\"UP\"");

            disk.fail();
            assertNothingIsTold(product, alice, token);
            assertThat(readiness(product)).contains("\"DOWN\"").contains("restart");
            assertThat(disk.failures()).as("syncs after the first that failed").isEqualTo(1);
            disk.mend();
            assertNothingIsTold(product, alice, token);

            product.restartWildFly();
            assertThat(awaitContent(product.drive("alice"))).isEqualTo(SECRET);
            assertThat(new JournalTail(product.journal()).has("\"epoch\":2")).isTrue();
            Tool.Run verified = LogVerifier.verify(product.journal(), product);
            assertThat(verified.exit()).as(verified.output()).isZero();
        }
    }

    private static void assertNothingIsTold(Product product, Dav alice, String token) throws Exception {
        for (String method : new String[] {"GET", "PUT", "PROPFIND", "DELETE"}) {
            assertRefused(method, alice.send(method, "/private/secret.txt", "", "Depth", "0"));
        }
        for (String path : new String[] {"files/private?children", "content/private/secret.txt", "me"}) {
            assertRefused(path, rest(product, "GET", path, token));
        }
    }

    private static void assertRefused(String what, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(what).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).as(what).isPresent();
        assertThat(answer.body()).as(what).doesNotContain(SECRET).doesNotContain("secret.txt");
    }

    private static String awaitContent(Dav alice) throws IOException, InterruptedException {
        HttpResponse<String> answer = alice.send("GET", "/private/secret.txt", "");
        while (answer.statusCode() == 503) {
            answer = alice.send("GET", "/private/secret.txt", "");
        }
        return answer.body();
    }

    private static String readiness(Product product) throws IOException, InterruptedException {
        return rest(product, "GET", "ready", "").body();
    }

    private static HttpResponse<String> rest(Product product, String method, String path, String token)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(product.http() + "/api/v1/" + path))
                .method(method, BodyPublishers.noBody());
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }
}
