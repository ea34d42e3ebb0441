package org.strongroom.auditlog.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that can be done to a log of 100 000 records is found and named, by both verifiers alike. */
class ForgeriesTest {
    private static final boolean HAS_SECOND = Verifiers.hasSecond();

    @TempDir
    private Path copies;

    static Stream<Forgery> forgeries() {
        return Forgery.all(SampleLog.shared());
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    void everyForgeryIsNamed(Forgery forgery) throws Exception {
        SampleLog sample = SampleLog.shared();
        Path log = SampleLog.link(sample.directory, copies.resolve("node-1"));
        SampleLog.link(sample.rows, copies.resolve("rows.jsonl"));
        long entry = forgery.act().on(new Forger(log));

        List<String> options = options(forgery, sample);
        Future<Verifiers.Verdict> second =
                HAS_SECOND ? Verifiers.second(log, sample.key, options.toArray(String[]::new)) : null;
        options.addAll(List.of(log.toString(), "--key", sample.key.toString()));
        Verifiers.Verdict verdict = Verifiers.product(options.toArray(String[]::new));

        assertThat(verdict.output()).contains("FAILED at entry " + entry + ": ").doesNotContain("OK");
        assertThat(verdict.exit()).isEqualTo(1);
        if (second != null) {
            Verifiers.Verdict other = Verifiers.await(second);
            assertThat(other.output()).contains("FAILED at entry " + entry + ": ");
            assertThat(other.exit()).isEqualTo(1);
        }
    }

    @Test
    void aRowThatNoRecordCanHaveIsNamedByBoth() throws Exception {
        SampleLog sample = SampleLog.shared();
        Path log = SampleLog.link(sample.directory, copies.resolve("node-1"));
        Path rows = copies.resolve("rows.jsonl");
        String text = Files.readString(sample.rows);
        String row = text.substring(0, text.indexOf('\n') + 1);
        Files.writeString(rows, row.replaceFirst("\"seq\":[0-9]+", "\"seq\":-1") + text);

        List<Verifiers.Verdict> verdicts = new ArrayList<>();
        verdicts.add(Verifiers.product(log.toString(), "--key", sample.key.toString(), "--rows", rows.toString()));
        if (HAS_SECOND) {
            verdicts.add(Verifiers.await(Verifiers.second(log, sample.key, "--rows", rows.toString())));
        }
        for (Verifiers.Verdict verdict : verdicts) {
            assertThat(verdict.output()).contains("FAILED: the database has a row -1, which no record can have");
            assertThat(verdict.exit()).isEqualTo(1);
        }
    }

    private List<String> options(Forgery forgery, SampleLog sample) {
        List<String> options = new ArrayList<>();
        if (forgery.withWitness()) {
            options.addAll(List.of("--witness", sample.witness.toString()));
        }
        if (forgery.withRows()) {
            options.addAll(List.of("--rows", copies.resolve("rows.jsonl").toString()));
        }
        return options;
    }
}
