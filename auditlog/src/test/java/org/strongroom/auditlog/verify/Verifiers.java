package org.strongroom.auditlog.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Runs both verifiers on a log. */
final class Verifiers {
    private static final Pattern FAILED = Pattern.compile("FAILED at entry (\\d+): (.*)");
    private static final Path SCRIPT = Path.of("src/test/python/verify.py");

    private static final ExecutorService THREAD = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "second verifier");
        thread.setDaemon(true);
        return thread;
    });

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
    static Future<Verdict> second(Path log, Path key, String... options) {
        List<String> line = new ArrayList<>(List.of(log.toString(), key.toString()));
        line.addAll(List.of(options));
        return THREAD.submit(() -> Second.RUNNING.verify(line));
    }

    /** Waits for the second verifier. */
    static Verdict await(Future<Verdict> verdict) throws Exception {
        return verdict.get(2, TimeUnit.MINUTES);
    }

    /** One process for all logs, since it remembers what it hashed before; it ends with this one. */
    private record Second(BufferedReader out, Writer in) {
        static final Second RUNNING = start();

        private static Second start() {
            try {
                Process process = new ProcessBuilder("python3", SCRIPT.toString(), "--serve")
                        .redirectErrorStream(true)
                        .start();
                return new Second(process.inputReader(UTF_8), process.outputWriter(UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        Verdict verify(List<String> line) throws IOException {
            in.write(line.stream().collect(Collectors.joining("\",\"", "[\"", "\"]\n")));
            in.flush();
            StringBuilder output = new StringBuilder();
            String said = out.readLine();
            while (said != null && !said.startsWith("EXIT ")) {
                output.append(said).append('\n');
                said = out.readLine();
            }
            if (said == null) {
                throw new IOException("the second verifier ended: " + output);
            }
            return Verdict.of(Integer.parseInt(said.substring("EXIT ".length())), output.toString());
        }
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
