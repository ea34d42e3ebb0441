package org.strongroom.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A server in a JVM of its own, tied to this one by its lifeline: it ends when this process does, however that ends.
 * Its output goes into a file.
 */
final class ServerProcess {
    private static final Duration STOP_LIMIT = Duration.ofSeconds(25);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final int TAIL_LINES = 30;

    private final String name;
    private final Process process;
    private final Path log;

    private ServerProcess(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    /**
     * Starts a process and returns at once.
     *
     * @param environment variables over those of this process
     * @param log the file that its output replaces
     */
    static ServerProcess start(String name, List<String> command, Map<String, String> environment, Path log) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.to(log.toFile()));
            builder.environment().keySet().removeIf(ServerProcess::steersOtherServers);
            builder.environment().putAll(environment);
            return new ServerProcess(name, builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    CompletableFuture<String> ended() {
        return process.onExit().thenApply(ended -> "%s ended by itself with exit code %d. The end of %s:%n%s"
                .formatted(name, ended.exitValue(), log, tail()));
    }

    /**
     * Waits for a condition.
     *
     * @throws StartFailure when the process ends or the time is up before
     */
    void await(BooleanSupplier condition, Duration limit) {
        var deadline = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (!process.isAlive()) {
                throw failure("ended with exit code " + process.exitValue());
            }
            if (System.nanoTime() > deadline) {
                throw failure("was not ready within " + limit.toSeconds() + " s");
            }
            Pause.of(BETWEEN_LOOKS);
        }
    }

    /**
     * Waits for the process to end.
     *
     * @throws StartFailure when it fails or takes too long
     */
    void awaitSuccess(Duration limit) {
        if (!hasEndedWithin(limit)) {
            kill();
            throw failure("did not end within " + limit.toSeconds() + " s");
        }
        if (process.exitValue() != 0) {
            throw failure("ended with exit code " + process.exitValue());
        }
    }

    StartFailure failure(String what) {
        return new StartFailure("%s %s. The end of %s:%n%s".formatted(name, what, log, tail()));
    }

    /** Asks the process to stop, waits for it, and kills it when it takes too long. Repeatable. */
    void stop() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            process.destroy();
        }
        if (!hasEndedWithin(STOP_LIMIT)) {
            kill();
        }
    }

    /** Ends the process without giving it any chance ({@code kill -9}), and waits until it is gone. */
    void kill() {
        process.destroyForcibly();
        if (!hasEndedWithin(STOP_LIMIT)) {
            throw new StartFailure(name + " (pid " + pid() + ") cannot be killed.");
        }
    }

    /** Sends the process a signal by its name, where the system has such. */
    void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, String.valueOf(pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted while sending a signal.", e);
        }
    }

    private boolean hasEndedWithin(Duration limit) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private String tail() {
        try {
            var lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return String.join(
                    System.lineSeparator(), lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
        } catch (IOException e) {
            return "";
        }
    }

    private static boolean steersOtherServers(String variable) {
        var upper = variable.toUpperCase(Locale.ROOT);
        return upper.startsWith("KC_") || upper.startsWith("KEYCLOAK_") || upper.startsWith("JBOSS_");
    }
}
