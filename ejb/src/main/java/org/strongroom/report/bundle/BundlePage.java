package org.strongroom.report.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;
import org.strongroom.auditlog.format.BundleFormat;

/**
 * The page around the evidence: always the same, and in need of no network. Its policy (CSP 3) lets no other script or
 * style run than its own, by their hashes, and nothing be loaded.
 */
final class BundlePage {
    private static final String SCRIPT = resource("bundle.js");
    private static final String STYLE = resource("bundle.css");

    /** What comes before the evidence. */
    static final byte[] HEAD = (resource("bundle.html")
                            .replace("{{script}}", hash(SCRIPT))
                            .replace("{{style}}", hash(STYLE))
                            .replace("{{css}}", STYLE)
                    + BundleFormat.BEGIN
                    + "\n")
            .getBytes(UTF_8);

    /** What comes behind it. */
    static final byte[] TAIL =
            (BundleFormat.END + "\n<script>" + SCRIPT + "</script>\n</body>\n</html>\n").getBytes(UTF_8);

    private BundlePage() {}

    private static String hash(String text) {
        try {
            byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(sha256) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(BundlePage.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
