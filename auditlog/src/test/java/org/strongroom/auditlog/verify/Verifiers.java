package org.strongroom.auditlog.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs both verifiers on a log. */
final class Verifiers {
    private static final Pattern FAILED = Pattern.compile("FAILED at entry (\\d+): (.*)");
    private static final Path SCRIPT = Path.of("src/test/python/verify.py");

    private Verifiers() {}

    /**
     * What a verifier said.
     *
     * @param exit its exit status
     * @param entry the first bad entry; -1 when there is none
     */
    record Verdict(int exit, long entry, String output) {
        static Verdict of(int exit, String output) {
            Matcher failed = FAILED.matcher(output);
            return new Verdict(exit, failed.find() ? Long.parseLong(failed.group(1)) : -1, output);
        }
    }

    /** Runs the product's verifier. */
    static Verdict product(String... line) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, UTF_8);
        int exit = AuditVerify.run(out, out, line);
        return Verdict.of(exit, bytes.toString(UTF_8));
    }

    /** Begins to run the second verifier. */
    static Process second(Path log, Path key, String... options) throws IOException {
        List<String> line = new ArrayList<>(List.of("python3", SCRIPT.toString(), log.toString(), key.toString()));
        line.addAll(List.of(options));
        return new ProcessBuilder(line).redirectErrorStream(true).start();
    }

    /** Waits for the second verifier. */
    static Verdict await(Process process) throws IOException, InterruptedException {
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException("the second verifier does not end");
        }
        return Verdict.of(process.exitValue(), output);
    }

    /** Whether this machine can run the second verifier. */
    static boolean hasSecond() {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
