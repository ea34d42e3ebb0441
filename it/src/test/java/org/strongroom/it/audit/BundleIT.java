package org.strongroom.it.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strongroom.it.Dav;
import org.strongroom.it.Product;
import org.strongroom.it.Tool;

/** A bundle of the live server opens in a real browser without a network, and verifies there and by the program. */
class BundleIT {
    private static final String EVIL = "%3Cscript%3E%3Cimg%20src=x%20onerror=alert(1)%3E";

    @TempDir
    Path folder;

    private final Product product = Product.running();

    @Test
    void itHoldsAndWhatWasChangedInItIsFound() throws Exception {
        String directory = "/public/everyone/bundle-" + UUID.randomUUID();
        Dav alice = product.drive("alice");
        assertThat(alice.send("MKCOL", directory, "").statusCode()).isEqualTo(201);
        String name = directory + "/" + EVIL;
        assertThat(alice.send("PUT", name, "one").statusCode()).isEqualTo(201);
        assertThat(alice.send("GET", name, "").body()).isEqualTo("one");

        HttpResponse<String> answer = bundle("audrey", "report=R02&login=alice&below=" + directory);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment;");
        String whole = answer.body();
        assertThat(whole).doesNotContain("<img");

        assertThat(program(whole)).contains("OK: everything holds.");
        String page = browser(whole);
        assertThat(result(page)).as(page).isEqualTo("holds");
        assertThat(page).contains("rows were compared with their records", "&lt;script&gt;&lt;img src=x");

        for (String forged : forgeries(whole)) {
            assertThat(program(forged)).contains("FAILED at entry");
            assertThat(result(browser(forged))).isEqualTo("failed");
        }
        for (int length : List.of(whole.length() - 20, whole.lastIndexOf("{\"kind\":\"proof\"") + 30)) {
            String truncated = browser(whole.substring(0, length));
            assertThat(result(truncated)).as(truncated).isEqualTo("failed");
            assertThat(truncated).contains("the end of this file is missing");
        }
    }

    @Test
    void itHoldsWithTheAuditorsKeyAndNotWithAnother() throws Exception {
        String whole = bundle("audrey", "report=R13").body();
        String key = Files.readString(product.auditKey()).strip();

        String withKey = browser(typing(whole, key));
        assertThat(result(withKey)).as(withKey).isEqualTo("holds");
        assertThat(withKey).contains("with the key that you gave");
        assertThat(result(browser(typing(whole, key.substring(0, key.length() - 6) + "AAAAA="))))
                .isEqualTo("failed");
    }

    @Test
    void itIsForAuditorsAlone() throws Exception {
        assertThat(bundle("alice", "report=R13").statusCode()).isEqualTo(403);
        assertThat(bundle("adam", "report=R13").statusCode()).isEqualTo(403);
        assertThat(bundle("audrey", "").statusCode()).isEqualTo(400);
    }

    private static List<String> forgeries(String whole) {
        List<String> forged = List.of(
                whole.replaceFirst("(\"cells\":\\[.*)\"alice\"", "$1\"mallory\""),
                whole.replaceFirst("\\{\"kind\":\"record\".*\n", ""),
                swapped(whole));
        assertThat(forged).doesNotContain(whole);
        return forged;
    }

    private static String swapped(String whole) {
        List<String> proofs = Pattern.compile("\"kind\":\"proof\".*\"hashes\":(.*)}")
                .matcher(whole)
                .results()
                .map(found -> found.group(1))
                .toList();
        return whole.replace(proofs.get(0), "\u0001")
                .replace(proofs.get(1), proofs.get(0))
                .replace("\u0001", proofs.get(1));
    }

    /** The page as it is when somebody has typed a key; its policy, which lets no such script run, is taken out. */
    private static String typing(String page, String key) {
        String script =
                "<script>element('key').value = '%s'; setTimeout(() => element('key').dispatchEvent(new Event('input')), 50);</script>"
                        .formatted(key);
        String typed = page.replaceFirst("<meta http-equiv.*>\n", "")
                .replace("</body>", Matcher.quoteReplacement(script) + "</body>");
        assertThat(typed).contains(key).doesNotContain("Content-Security-Policy");
        return typed;
    }

    private HttpResponse<String> bundle(String login, String query) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(product.http() + "/api/v1/audit/bundle?" + query))
                                .header("Authorization", "Bearer " + product.bearerToken(product.person(login)))
                                .build(),
                        BodyHandlers.ofString());
    }

    private String program(String bundle) throws Exception {
        Path jar = Path.of(System.getProperty("strongroom.root"), "auditlog/target/strongroom-audit-verify.jar");
        return Tool.required("java", "openjdk-17-jre-headless")
                .run(
                        "-jar",
                        jar.toString(),
                        file(bundle).toString(),
                        "--key",
                        product.auditKey().toString())
                .output();
    }

    /** What the page is when its script has come to its end. */
    private String browser(String bundle) throws Exception {
        return Tool.required("chromium", "chromium")
                .run(
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--user-data-dir=" + Files.createTempDirectory(folder, "profile"),
                        "--virtual-time-budget=20000",
                        "--dump-dom",
                        file(bundle).toUri().toString())
                .orFail()
                .output();
    }

    private Path file(String bundle) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "bundle", ".html"), bundle);
    }

    private static String result(String page) {
        Matcher result = Pattern.compile("data-result=\"(\\w+)\"").matcher(page);
        assertThat(result.find()).as(page).isTrue();
        return result.group(1);
    }
}
