package org.strongroom.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An auditor sees how much of a file went out, by a drive and by the page. */
class InterruptedReadIT {
    private static final int SIZE = 64 << 20;
    private static final int TAKEN = 1 << 20;
    private static final String FILE = "/public/everyone/plans.bin";
    private static final Pattern SENT =
            Pattern.compile("\"sentOutcome\":\"(done|failed)\",\"sentReason\":\"(interrupted|)\",\"sentBytes\":(\\d+)");

    private final Product product = Product.running();
    private final Product.Person alice = product.person("alice");
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void put() throws Exception {
        assertThat(product.drive("alice").sendBytes("PUT", FILE, new byte[SIZE]).statusCode())
                .isEqualTo(201);
    }

    @AfterEach
    void remove() throws Exception {
        product.drive("alice").send("DELETE", FILE, "");
    }

    @Test
    void aReadByTheDriveThatWasCutShort() throws Exception {
        String credentials = alice.device().login() + ":" + alice.device().password();
        cutShort(
                product.dav().getPath() + FILE,
                "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));

        assertCutShort("webdav");
    }

    @Test
    void aReadByThePageThatWasCutShort() throws Exception {
        cutShort("/api/v1/content" + FILE, "Bearer " + product.bearerToken(alice));

        assertCutShort("rest");
    }

    @Test
    void aWholeRead() throws Exception {
        product.drive("alice").sendBytes("GET", FILE, new byte[0], "Range", "bytes=0-9");

        Matcher sent = sent("webdav");
        assertThat(sent.group(1)).isEqualTo("done");
        assertThat(sent.group(3)).isEqualTo("10");
    }

    private void assertCutShort(String protocol) throws Exception {
        Matcher sent = sent(protocol);
        assertThat(sent.group(1)).isEqualTo("failed");
        assertThat(sent.group(2)).isEqualTo("interrupted");
        assertThat(Long.parseLong(sent.group(3))).isBetween((long) TAKEN, (long) SIZE - 1);
    }

    /** Takes the first part of the answer, and hangs up. */
    private void cutShort(String path, String authorization) throws IOException {
        URI server = product.http();
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoLinger(true, 0);
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\nAuthorization: "
                                    + authorization + "\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            InputStream in = socket.getInputStream();
            assertThat(new String(in.readNBytes(TAKEN + 1000), StandardCharsets.ISO_8859_1))
                    .startsWith("HTTP/1.1 200");
        }
    }

    /** What the newest read by this protocol says of its end, as soon as it says so. */
    private Matcher sent(String protocol) throws Exception {
        Matcher[] found = new Matcher[1];
        Conditions.until(() -> {
            found[0] = SENT.matcher(newestRead(protocol));
            return found[0].find();
        });
        return found[0];
    }

    private String newestRead(String protocol) throws IOException, InterruptedException {
        URI events = URI.create(
                product.http() + "/api/v1/audit/events?limit=1&action=read&below=" + FILE + "&protocol=" + protocol);
        return http.send(
                        HttpRequest.newBuilder(events)
                                .header("Authorization", "Bearer " + product.bearerToken(product.person("audrey")))
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }
}
