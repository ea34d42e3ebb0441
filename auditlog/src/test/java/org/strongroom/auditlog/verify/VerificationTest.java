package org.strongroom.auditlog.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strongroom.auditlog.note.SigningKey;

/** A log as it was written holds, and what cannot be verified is told apart from what is bad. */
class VerificationTest {
    private static SampleLog sample;

    @TempDir
    private Path copies;

    @BeforeAll
    static void write() {
        sample = SampleLog.shared();
    }

    @Test
    void whatIsAsItWasWrittenHolds() throws Exception {
        assumeTrue(Verifiers.hasSecond(), "python3 is not installed: the second verifier cannot run");
        String[] options = {"--witness", sample.witness.toString(), "--rows", sample.rows.toString()};
        Future<Verifiers.Verdict> second = Verifiers.second(sample.directory, sample.key, options);
        Verifiers.Verdict verdict = verify(sample.directory, options);
        assertThat(verdict.output())
                .contains("OK: everything holds.", "records   100004", "11 heads kept elsewhere", "rows      100004")
                .contains("server    strongroom/node-2, to be verified with its own log and key");
        assertThat(verdict.exit()).isZero();
        Verifiers.Verdict other = Verifiers.await(second);
        assertThat(other.output()).contains("OK: everything holds.");
        assertThat(other.exit()).isZero();
    }

    @Test
    void headsOfOtherLogsAreNoWitness(@TempDir Path place) throws Exception {
        Path others = Files.createDirectory(place.resolve("witness"));
        Path first;
        try (Stream<Path> files = Files.walk(sample.witness)) {
            first = files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
        Files.writeString(
                others.resolve("heads"), Files.readString(first).replace(SampleLog.ORIGIN, "strongroom/node-2"));

        String[] options = {"--witness", others.toString()};
        Verifiers.Verdict verdict = verify(sample.directory, options);
        assertThat(verdict.output()).contains("has no head of the log " + SampleLog.ORIGIN);
        assertThat(verdict.exit()).isEqualTo(2);
        assumeTrue(Verifiers.hasSecond(), "python3 is not installed: the second verifier cannot run");
        assertThat(Verifiers.await(Verifiers.second(sample.directory, sample.key, options))
                        .exit())
                .isEqualTo(2);
    }

    /** Nobody makes a row of the last record of a server that was stopped, until it starts again. */
    @Test
    void theRowWithWhichTheLogWasClosedMayBeToCome() throws Exception {
        assumeTrue(Verifiers.hasSecond(), "python3 is not installed: the second verifier cannot run");
        Path rows = copies.resolve("rows.jsonl");
        Files.writeString(rows, RowForgeries.withoutLast(Files.readString(sample.rows)));
        String[] options = {"--rows", rows.toString()};
        Future<Verifiers.Verdict> second = Verifiers.second(sample.directory, sample.key, options);
        assertThat(verify(sample.directory, options).output())
                .contains("OK: everything holds.", "rows      " + (sample.size() - 1));
        assertThat(Verifiers.await(second).output()).contains("OK: everything holds.");
    }

    @Test
    void aRollBackOfEverythingNeedsAHeadThatWasKept() {
        assertThat(verify(sample.yesterday).exit()).isZero();
        assertThat(verify(
                                sample.yesterday,
                                "--since-head",
                                sample.witness.resolve("head-39000").toString())
                        .exit())
                .isZero();
        assertThat(verify(
                                sample.yesterday,
                                "--since-head",
                                sample.witness.resolve("head-59000").toString())
                        .output())
                .contains("it was rolled back");
    }

    @Test
    void whatACrashLeavesHolds() throws IOException {
        Forger crashed = new Forger(SampleLog.link(sample.yesterday, copies.resolve("node-1")));
        Path last = crashed.segments().get(crashed.segments().size() - 1);
        byte[] closed = Files.readAllBytes(last);
        int end = Integer.parseInt(crashed.frameOf(sample.sizeYesterday() - 1)[1]);
        crashed.write(last, Arrays.copyOf(closed, end + 3));
        Verifiers.Verdict cut = verify(crashed.log);
        assertThat(cut.output()).contains("FAILED at entry " + (sample.sizeYesterday() - 1));

        crashed.write(last, Arrays.copyOf(closed, closed.length + 20));
        assertThat(verify(crashed.log).exit()).isZero();
    }

    @Test
    void aBundleIsVerifiedAsItsDirectory() throws IOException {
        Path bundle = copies.resolve("bundle.zip");
        try (FileSystem zip =
                FileSystems.newFileSystem(URI.create("jar:" + bundle.toUri()), Map.of("create", "true"))) {
            SampleLog.copy(sample.yesterday, zip.getPath("/node-1"));
        }
        assertThat(verify(bundle).output()).contains("OK: everything holds.");
    }

    @Test
    void anotherKeyVerifiesNothing() throws IOException {
        Path stranger = copies.resolve("stranger.vkey");
        Files.writeString(
                stranger, SigningKey.generate(SampleLog.ORIGIN).verifier().toString());
        Verifiers.Verdict verdict = Verifiers.product(sample.directory.toString(), "--key", stranger.toString());
        assertThat(verdict.exit()).isEqualTo(1);
        assertThat(verdict.output()).contains("is not signed by");
    }

    @Test
    void whatCannotBeVerifiedIsNotBad() {
        for (String[] line : new String[][] {
            {}, {"log"}, {"log", "--key"}, {"log", "--key", "none", "--what"}, {"missing", "--key", "missing"}
        }) {
            assertThat(Verifiers.product(line).exit()).isEqualTo(2);
        }
        assertThat(verify(sample.directory, "--witness", copies.toString()).exit())
                .isEqualTo(2);
    }

    @Test
    void whoAsksForHelpGetsItAndNoVerdict() {
        Verifiers.Verdict help = Verifiers.product("--help");
        assertThat(help.output()).startsWith("Verifies an audit log.").contains("--witness DIR");
        assertThat(help.exit()).isEqualTo(2);
    }

    private static Verifiers.Verdict verify(Path log, String... options) {
        List<String> line = new ArrayList<>(List.of(log.toString(), "--key", sample.key.toString()));
        line.addAll(List.of(options));
        return Verifiers.product(line.toArray(String[]::new));
    }
}
