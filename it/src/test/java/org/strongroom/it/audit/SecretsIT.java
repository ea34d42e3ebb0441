package org.strongroom.it.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.strongroom.it.Browser;
import org.strongroom.it.Dav;
import org.strongroom.it.Product;

/** Secrets that real requests bore are nowhere afterwards: not in the journal, the database, the log files or an export. */
class SecretsIT {
    /** Where no secret may be, below the data directory; the launcher and Keycloak keep their own elsewhere. */
    private static final List<String> PLACES = List.of("strongroom/audit", "strongroom/database", "wildfly");

    private static final List<String> FORMATS = List.of("csv", "jsonl", "xlsx", "pdf");

    private final Product product = Product.running();
    private final Product.Person alice = product.person("alice");
    private final String mark = UUID.randomUUID().toString();
    private final String token = product.bearerToken(alice);
    private final Browser browser = new Browser();

    @Test
    void noSecretThatARequestBoreIsKept() throws Exception {
        Map<String, String> secrets = plant();
        secrets.forEach((kind, secret) -> assertThat(secret).as(kind).hasSizeGreaterThan(15));

        List<String> found = new ArrayList<>();
        for (String place : PLACES) {
            Path below = product.journal().resolve("../../..").normalize().resolve(place);
            assertThat(below).exists();
            found.addAll(leaks(below, secrets));
        }
        for (String format : FORMATS) {
            leaked("report." + format, report(format), secrets, found);
        }
        leaked("bundle", fetch("/api/v1/audit/bundle?report=R02&login=alice"), secrets, found);

        assertThat(found).isEmpty();
        assertThat(new String(report("csv"), StandardCharsets.UTF_8)).contains("WS-" + mark);
    }

    @Test
    void aNameThatIsAFormulaOrABreakStaysOneCell() throws Exception {
        String name = "%3Dcmd%7C'%20calc'!A0%22%E2%80%A8%2Cx" + mark;
        Dav drive = product.drive("alice");
        assertThat(drive.send("PUT", "/private/" + name, "x").statusCode()).isEqualTo(201);
        assertThat(drive.send("GET", "/private/a%0D%0Ab" + mark, "").statusCode())
                .isBetween(400, 499);

        List<String> csv =
                new String(report("csv"), StandardCharsets.UTF_8).lines().toList();
        assertThat(csv).filteredOn(line -> line.contains(mark)).isNotEmpty().allSatisfy(line -> assertThat(line)
                .startsWith("2")
                .doesNotContain("\u2028")
                .doesNotContainPattern("(^|,)\"?[=+@]"));
        List<String> json =
                new String(report("jsonl"), StandardCharsets.UTF_8).lines().toList();
        assertThat(json).allSatisfy(line -> assertThat(line).startsWith("{\"").endsWith("}"));
        String sheet = new String(unzipped(report("xlsx")), StandardCharsets.UTF_8);
        assertThat(sheet).contains(mark).doesNotContain("<f>", "<f ", "\u2028");
        assertThat(new String(report("pdf"), StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
    }

    /** Does with each secret what it is for, and what goes wrong with it. */
    private Map<String, String> plant() throws IOException, InterruptedException {
        Map<String, String> secrets = new LinkedHashMap<>();
        secrets.put("wrong password", "canary-" + mark);
        Dav wrong = new Dav(product.dav(), "alice", secrets.get("wrong password"));
        assertThat(wrong.send("GET", "/private/", "").statusCode()).isEqualTo(401);
        secrets.put("bearer token", token);
        assertThat(ask("GET", "/api/v1/me", "Authorization", "Bearer " + token).statusCode())
                .isEqualTo(200);
        assertThat(ask("GET", "/dav/private/", "Authorization", "Bearer " + token + "x")
                        .statusCode())
                .isEqualTo(401);
        secrets.put("token in an address", "canary-query-" + mark);
        ask("GET", "/api/v1/me?access_token=" + secrets.get("token in an address"), "Authorization", "Bearer " + token);
        ask("GET", "/dav/private/?token=" + secrets.get("token in an address"), "Authorization", "Bearer " + token);
        secrets.put("foreign cookie", "canary-cookie-" + mark);
        ask("GET", "/", "Cookie", "JSESSIONID=" + secrets.get("foreign cookie"));

        HttpResponse<String> page = browser.signIn(product.http().resolve("/"), alice);
        assertThat(page.statusCode()).isEqualTo(200);
        secrets.put("session cookie", browser.cookie("JSESSIONID"));
        HttpResponse<String> issued =
                browser.send("POST", product.http().resolve("/api/v1/devices"), "{\"name\":\"WS-" + mark + "\"}");
        assertThat(issued.statusCode()).isEqualTo(201);
        Matcher password = Pattern.compile("\"password\":\"([^\"]+)\"").matcher(issued.body());
        assertThat(password.find()).isTrue();
        secrets.put("device password", password.group(1));
        Dav drive = new Dav(product.dav(), "alice", password.group(1));
        assertThat(drive.send("GET", "/private/", "").statusCode()).isBetween(200, 499);
        secrets.put(
                "basic header",
                Base64.getEncoder().encodeToString(("alice:" + password.group(1)).getBytes(StandardCharsets.UTF_8)));
        secrets.put("client secret", clientSecret());
        secrets.put("secret of the keys", Product.AUDIT_SECRET);
        return secrets;
    }

    private String clientSecret() throws IOException, InterruptedException {
        Matcher result = Pattern.compile("\"result\" : \"([^\"]+)\"")
                .matcher(product.manage(":resolve-expression(expression=${env.STRONGROOM_OIDC_CLIENT_SECRET})"));
        assertThat(result.find()).isTrue();
        return result.group(1);
    }

    private List<String> leaks(Path below, Map<String, String> secrets) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(below)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                // Expanded configuration and the deployed application hold no request.
                if (!file.toString().contains("/tmp/") && !file.toString().endsWith(".ear")) {
                    leaked(file.toString(), Files.readAllBytes(file), secrets, found);
                }
            }
        }
        return found;
    }

    private static void leaked(String where, byte[] bytes, Map<String, String> secrets, List<String> found)
            throws IOException {
        String text = new String(where.endsWith(".xlsx") ? unzipped(bytes) : bytes, StandardCharsets.ISO_8859_1);
        secrets.forEach((kind, secret) -> {
            if (text.contains(secret)) {
                found.add(kind + " in " + where);
            }
        });
    }

    private byte[] report(String format) throws IOException, InterruptedException {
        return fetch("/api/v1/reports/R02?login=alice&format=" + format);
    }

    private byte[] fetch(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(product.http().resolve(path))
                                .header("Authorization", "Bearer " + product.bearerToken(product.person("audrey")))
                                .build(),
                        BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<String> ask(String method, String path, String header, String value)
            throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(product.http() + path))
                                .header(header, value)
                                .method(method, HttpRequest.BodyPublishers.noBody())
                                .build(),
                        BodyHandlers.ofString());
    }

    private static byte[] unzipped(byte[] zip) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                in.transferTo(all);
            }
        }
        return all.toByteArray();
    }
}
