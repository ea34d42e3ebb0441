package org.strongroom.it.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strongroom.it.LogVerifier;
import org.strongroom.it.Product;
import org.strongroom.it.Tool;

/** The log of a live server, verified by the program that auditors run, and by the server itself. */
class VerifierIT {
    @TempDir
    Path copies;

    private final Product product = Product.running();

    @Test
    void theProgramFindsTheLiveLogWholeAndAChangedCopyNot() throws Exception {
        work("verified.txt");

        Tool.Run whole = LogVerifier.verify(product.journal(), product);
        assertThat(whole.exit()).as(whole.output()).isZero();

        Path changed = copies.resolve("changed");
        copy(product.journal(), changed);
        change(changed, "verified.txt");
        Tool.Run wrong = LogVerifier.verify(changed, product);
        assertThat(wrong.exit()).as(wrong.output()).isEqualTo(1);
        assertThat(wrong.output()).containsIgnoringCase("entry");
    }

    @Test
    void theServerHoldsItsRowsAgainstTheLogForAuditorsAlone() throws Exception {
        work("rows.txt");

        HttpResponse<String> asked = send("POST", "/api/v1/audit/integrity", "audrey");
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(202);
        assertThat(asked.body()).contains("\"pending\"");
        String known = asked.body();
        while (known.contains("\"pending\"")) {
            known = send("GET", "/api/v1/audit/integrity", "audrey").body();
        }
        assertThat(known).contains("of the database, each as its record").contains("\"by\":\"audrey\"");
        assertThat(send("POST", "/api/v1/audit/integrity", "alice").statusCode())
                .isEqualTo(403);
        assertThat(send("POST", "/api/v1/audit/integrity", "adam").statusCode()).isEqualTo(403);
    }

    private void work(String name) throws Exception {
        var alice = product.drive("alice");
        assertThat(alice.send("PUT", "/private/" + name, "text").statusCode()).isIn(201, 204);
        assertThat(alice.send("GET", "/private/" + name, "").body()).isEqualTo("text");
    }

    private HttpResponse<String> send(String method, String path, String login)
            throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(product.http() + path))
                                .header("Authorization", "Bearer " + product.bearerToken(product.person(login)))
                                .method(method, BodyPublishers.noBody())
                                .build(),
                        BodyHandlers.ofString());
    }

    /** As docs/auditors.md says: heads and tiles first, the journal last. */
    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.sorted((a, b) -> Boolean.compare(isSegment(a), isSegment(b)))
                    .toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isRegularFile(file)) {
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private static boolean isSegment(Path file) {
        return file.toString().endsWith(".journal");
    }

    /** Writes another first letter over the name where it stands in the log. */
    private static void change(Path log, String name) throws IOException {
        try (Stream<Path> files = Files.list(log)) {
            for (Path segment : files.filter(VerifierIT::isSegment).toList()) {
                int at = new String(Files.readAllBytes(segment), StandardCharsets.ISO_8859_1).indexOf(name);
                if (at >= 0) {
                    try (RandomAccessFile file = new RandomAccessFile(segment.toFile(), "rw")) {
                        file.seek(at);
                        file.write('w');
                    }
                    return;
                }
            }
        }
        throw new IllegalStateException("not in the log: " + name);
    }
}
