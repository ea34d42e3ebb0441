package org.strongroom.it;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.Assertions;

/** A program of the machine. A test that needs one which is missing is skipped, and says what to install. */
public final class Tool {
    private final String program;

    private Tool(String program) {
        this.program = program;
    }

    /** @param debianPackage where Debian has it */
    public static Tool required(String program, String debianPackage) {
        assumeTrue(
                Arrays.stream(System.getenv("PATH").split(":"))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program))),
                () -> program + " is not installed: apt-get install " + debianPackage);
        return new Tool(program);
    }

    /** A program that the product brings along. */
    static Tool at(Path program) {
        return new Tool(program.toString());
    }

    /** What a run printed and how it ended. */
    public record Run(int exit, String output) {
        public Run orFail() {
            Assertions.assertThat(exit).as(output).isZero();
            return this;
        }
    }

    public Run run(String... arguments) throws IOException, InterruptedException {
        return run(Path.of("."), "", arguments);
    }

    /** Runs in a folder, with that text on standard input. */
    public Run run(Path folder, String input, String... arguments) throws IOException, InterruptedException {
        return run(folder, input, Map.of(), arguments);
    }

    /** The same with further environment. */
    public Run run(Path folder, String input, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile("strongroom-tool", ".out");
        Path source = Files.writeString(Files.createTempFile("strongroom-tool", ".in"), input);
        try {
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().putAll(environment);
            Process process = builder.directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectInput(source.toFile())
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(Duration.ofMinutes(10).toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(program + " did not end: " + read(output));
            }
            return new Run(process.exitValue(), read(output));
        } finally {
            Files.delete(output);
            Files.delete(source);
        }
    }

    private static String read(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
