package org.strongroom.it.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strongroom.it.Product;

/** 500 MB, cut twice, the page loaded anew in between: all of it arrives, and at most one chunk a cut is sent twice. */
class ResumedUploadIT {
    private static final int MEBIBYTE = 1024 * 1024;
    private static final long SIZE = 500L * MEBIBYTE;
    private static final long CHUNK = 8L * MEBIBYTE;

    private final Product product = Product.running();

    @TempDir
    Path folder;

    @Test
    void survivesCutsAndAReload() throws Exception {
        Path file = folder.resolve("big.bin");
        String sha256 = fill(file);
        AtomicLong sent = new AtomicLong();
        try (PageBrowser browser = new PageBrowser(product)) {
            Page page = browser.signIn("alice");
            page.onDialog(dialog -> dialog.accept());
            page.onRequestFinished(request -> {
                String length = request.headerValue("content-length");
                if (request.method().equals("PATCH") && length != null) {
                    sent.addAndGet(Long.parseLong(length));
                }
            });
            Network network = new Network(page);
            network.restore();
            page.navigate(browser.address("/files/private/"));
            choose(page, file);
            waitFor(page, "[1-9][0-9] %");
            network.cut();
            network.restore();
            waitFor(page, "[2-9][0-9] %");
            page.reload();
            choose(page, file);
            waitFor(page, "[4-9][0-9] %");
            network.cut();
            network.restore();
            Locator panel = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Uploads"));
            PlaywrightAssertions.assertThat(panel)
                    .containsText("1 of 1 uploaded", new LocatorAssertions.ContainsTextOptions().setTimeout(400_000));
        }

        assertThat(stored()).isEqualTo(sha256);
        assertThat(sent.get()).isBetween(SIZE - 3 * CHUNK, SIZE + 3 * CHUNK);
    }

    /** The browser's network: as fast as an office's, or gone, which breaks off what is under way. */
    private record Network(CDPSession session) {
        private static final int BYTES_A_SECOND = 25 * MEBIBYTE;

        Network(Page page) {
            this(page.context().newCDPSession(page));
            session.send("Network.enable");
        }

        void cut() {
            emulate(true);
        }

        void restore() {
            emulate(false);
        }

        private void emulate(boolean offline) {
            JsonObject conditions = new JsonObject();
            conditions.addProperty("offline", offline);
            conditions.addProperty("latency", 0);
            conditions.addProperty("downloadThroughput", -1);
            conditions.addProperty("uploadThroughput", BYTES_A_SECOND);
            session.send("Network.emulateNetworkConditions", conditions);
        }
    }

    private static void choose(Page page, Path file) {
        FileChooser chooser = page.waitForFileChooser(() -> page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Upload").setExact(true))
                .click());
        chooser.setFiles(file);
    }

    private static void waitFor(Page page, String percent) {
        PlaywrightAssertions.assertThat(page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Uploads")))
                .containsText(
                        Pattern.compile(percent), new LocatorAssertions.ContainsTextOptions().setTimeout(200_000));
    }

    private String stored() throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        var answer = java.net.http.HttpClient.newHttpClient()
                .send(
                        product.drive("alice").request("GET", "/private/big.bin", BodyPublishers.noBody()),
                        BodyHandlers.ofInputStream());
        try (OutputStream into = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            answer.body().transferTo(into);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String fill(Path file) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        Random random = new Random(7);
        byte[] piece = new byte[MEBIBYTE];
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            for (long written = 0; written < SIZE; written += piece.length) {
                random.nextBytes(piece);
                out.write(piece);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
