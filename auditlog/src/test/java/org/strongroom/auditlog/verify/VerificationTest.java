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
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.strongroom.auditlog.note.SigningKey;

/** Everything that can be done to a log of 100 000 records is found and named, by both verifiers alike. */
class VerificationTest {
    private static final int RECORDS = 100_000;
    private static final int ENTRY = 5_000;

    @TempDir
    private static Path place;

    private static SampleLog sample;
    private static boolean hasSecond;

    @TempDir
    private Path copies;

    /** Does something to a copy of the log, and tells which entry must be named. */
    @FunctionalInterface
    private interface Act {
        long on(Forger forger) throws IOException;
    }

    private record Forgery(String name, Act act, boolean withWitness, boolean withRows) {
        static Forgery of(String name, Act act) {
            return new Forgery(name, act, false, false);
        }

        static Forgery ofRows(String name, Act act) {
            return new Forgery(name, act, false, true);
        }

        static Forgery witnessed(String name, Act act) {
            return new Forgery(name, act, true, true);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeAll
    static void write() throws IOException {
        sample = SampleLog.write(place, RECORDS);
        hasSecond = Verifiers.hasSecond();
    }

    static Stream<Forgery> forgeries() {
        return Stream.of(records(), segments(), tiles(), heads(), rows(), all()).flatMap(forgeries -> forgeries);
    }

    private static Stream<Forgery> records() {
        return Stream.of(
                Forgery.of("a flipped bit in a payload", forger -> flipFrame(forger, 20)),
                Forgery.of("a flipped bit in a length", forger -> flipFrame(forger, 3)),
                Forgery.of("a flipped bit in a length's high byte", forger -> flipFrame(forger, 0)),
                Forgery.of("a flipped bit in a checksum", forger -> flipFrame(forger, 6)),
                Forgery.of("a changed record", forger -> {
                    forger.change(all -> all.set(ENTRY, Forger.other(all.get(ENTRY))));
                    return ENTRY;
                }),
                Forgery.of("a changed record, and tiles to match", forger -> {
                    forger.change(all -> all.set(ENTRY, Forger.other(all.get(ENTRY))));
                    forger.retile();
                    return 4096;
                }),
                Forgery.of("an inserted record", forger -> {
                    forger.change(all -> all.add(ENTRY, Forger.other(all.get(ENTRY))));
                    return ENTRY;
                }),
                Forgery.of("a deleted record", forger -> {
                    forger.change(all -> all.remove(ENTRY));
                    return ENTRY;
                }),
                Forgery.of("swapped records", forger -> {
                    forger.change(all -> Collections.swap(all, ENTRY, ENTRY + 1));
                    return ENTRY;
                }),
                Forgery.of("swapped records far apart", forger -> {
                    forger.change(all -> Collections.swap(all, ENTRY, RECORDS - 5));
                    return ENTRY;
                }),
                Forgery.of("a record twice", forger -> {
                    forger.change(all -> all.add(ENTRY, all.get(ENTRY)));
                    return ENTRY + 1;
                }),
                Forgery.of("the last records cut off", forger -> {
                    forger.change(all -> all.subList(RECORDS - 7, all.size()).clear());
                    return RECORDS - 7;
                }));
    }

    private static Stream<Forgery> segments() {
        List<Forgery> forgeries = new ArrayList<>();
        for (int offset : new int[] {2, 11, 15, 23, 31, 39, 41, 45, 300, 511}) {
            forgeries.add(Forgery.of("a flipped bit in a segment's header at " + offset, forger -> {
                forger.flip(forger.segment(1), offset);
                return forger.first(1);
            }));
        }
        forgeries.add(Forgery.of("a flipped bit behind the records of a segment", forger -> {
            forger.flip(forger.segment(1), -1);
            return forger.first(2);
        }));
        forgeries.add(Forgery.of("a flipped bit behind the last record", forger -> {
            Path last = forger.segments().get(forger.segments().size() - 1);
            Files.write(last, new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 1}, java.nio.file.StandardOpenOption.APPEND);
            return size(sample.directory);
        }));
        forgeries.add(Forgery.of("a deleted segment", forger -> {
            long first = forger.first(1);
            forger.delete(forger.segment(1));
            return first;
        }));
        forgeries.add(Forgery.of("the first segment deleted", forger -> {
            forger.delete(forger.segment(0));
            return 0;
        }));
        forgeries.add(Forgery.of("the last segment deleted", forger -> {
            long first = forger.first(-1);
            forger.delete(forger.segment(-1));
            return first;
        }));
        forgeries.add(Forgery.of("the last segment cut off", forger -> {
            long first = forger.first(-1);
            forger.cut(forger.segment(-1), (int) Files.size(forger.log.resolve(forger.segment(-1))) - 512);
            return first;
        }));
        forgeries.add(Forgery.of("a segment twice", forger -> {
            long following = forger.first(2);
            Path again = forger.log.resolve(String.format("%020d.journal", forger.first(1) + 1));
            Files.copy(forger.segments().get(1), again);
            return following;
        }));
        forgeries.add(Forgery.of("a mark beyond the end", forger -> {
            long size = size(sample.directory);
            forger.mark(size + 3);
            return size;
        }));
        return forgeries.stream();
    }

    private static Stream<Forgery> tiles() {
        return Stream.of(
                Forgery.of("a flipped bit in a tile", forger -> {
                    forger.flip("tile/0/019", (ENTRY - 19 * 256) * 32 + 7);
                    return ENTRY;
                }),
                Forgery.of("a tile cut off", forger -> {
                    forger.cut("tile/0/019", 33);
                    return 19 * 256 + 254;
                }),
                Forgery.of("a tile missing", forger -> {
                    forger.delete("tile/0/019");
                    return 19 * 256;
                }),
                Forgery.of("a flipped bit in a higher tile", forger -> {
                    forger.flip("tile/1/000", 19 * 32);
                    return 19 * 256;
                }),
                Forgery.of("a flipped bit in the highest tile", forger -> {
                    forger.flip("tile/2/000.p/1", 1);
                    return 0;
                }));
    }

    private static Stream<Forgery> heads() {
        String history = "heads/00000000000000004096.heads";
        return Stream.of(
                Forgery.of("a changed size in a head", forger -> {
                    forger.edit(history, text -> text.replace("\n8192\n", "\n8193\n"));
                    return 8192;
                }),
                Forgery.of("a changed root in a head", forger -> {
                    forger.edit(history, text -> text.replaceFirst("\n8192\n.", "\n8192\n_"));
                    return 8191;
                }),
                Forgery.of("a signature of another head", forger -> {
                    forger.edit(history, text -> {
                        String[] lines = text.split("\n");
                        return text.replace(lines[10], lines[4]);
                    });
                    return 8191;
                }),
                Forgery.of("a head twice", forger -> {
                    forger.edit(
                            history,
                            text -> text.substring(0, text.indexOf("\n\n", text.indexOf("\n\n") + 2) + 2) + text);
                    return 4095;
                }),
                Forgery.of("a changed checkpoint", forger -> {
                    forger.flip("checkpoint", -3);
                    return size(sample.directory) - 1;
                }),
                Forgery.of("a checkpoint in another spelling", forger -> {
                    forger.edit("checkpoint", text -> text.replaceFirst("=\n$", "\n"));
                    return size(sample.directory) - 1;
                }),
                Forgery.of("no checkpoint", forger -> {
                    forger.delete("checkpoint");
                    return size(sample.directory) - 1;
                }),
                Forgery.of("no heads", forger -> {
                    forger.delete("checkpoint");
                    forger.delete("heads");
                    return 0;
                }),
                Forgery.of("a rotation with one signature", forger -> {
                    forger.edit("rotations", text -> text.substring(0, text.lastIndexOf("\u2014")) + "\n");
                    return 0;
                }),
                Forgery.of("no rotation", forger -> {
                    forger.delete("rotations");
                    return size(sample.directory) - 1;
                }),
                Forgery.of("a flipped bit in the log of heads", forger -> {
                    forger.flip("cluster/00000000000000000000.journal", 800);
                    return 1;
                }));
    }

    private static Stream<Forgery> rows() {
        return Stream.of(
                Forgery.ofRows("a changed row", forger -> {
                    forger.edit("../rows.jsonl", text -> text.replaceFirst("plan-1234.txt", "plan-1235.txt"));
                    return 1235;
                }),
                Forgery.ofRows("a changed time", forger -> {
                    forger.edit("../rows.jsonl", text -> text.replaceFirst("00:20:34.123456", "00:20:34.123457"));
                    return 1235;
                }),
                Forgery.ofRows("a deleted row", forger -> {
                    forger.edit("../rows.jsonl", text -> text.replaceFirst(".*plan-1234.txt.*\n", ""));
                    return 1235;
                }),
                Forgery.ofRows("a row twice", forger -> {
                    forger.edit("../rows.jsonl", text -> text.replaceFirst("(.*plan-1234.txt.*\n)", "$1$1"));
                    return 1235;
                }),
                Forgery.ofRows("the last row deleted", forger -> {
                    forger.edit(
                            "../rows.jsonl", text -> text.substring(0, text.lastIndexOf("\n", text.length() - 2) + 1));
                    return size(sample.directory) - 1;
                }),
                Forgery.ofRows("a row without a record", forger -> {
                    long size = size(sample.directory);
                    forger.edit("../rows.jsonl", text -> text + "{\"node\":\"node-1\",\"seq\":" + size + "}\n");
                    return size;
                }));
    }

    private static Stream<Forgery> all() {
        return Stream.of(
                Forgery.witnessed("everything as it was yesterday", forger -> {
                    forger.delete("");
                    SampleLog.copy(sample.yesterday, forger.log);
                    long size = size(sample.yesterday);
                    forger.edit("../rows.jsonl", text -> text.substring(0, text.indexOf("\"seq\":" + size)));
                    forger.edit("../rows.jsonl", text -> text.substring(0, text.lastIndexOf('\n') + 1));
                    return size;
                }),
                Forgery.of("all but the log of heads as it was yesterday", forger -> {
                    forger.delete("");
                    SampleLog.copy(sample.yesterday, forger.log);
                    forger.delete("cluster");
                    SampleLog.copy(sample.directory.resolve("cluster"), forger.log.resolve("cluster"));
                    return size(sample.yesterday);
                }),
                Forgery.witnessed("no log of heads", forger -> {
                    forger.delete("cluster");
                    return 0;
                }));
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    void everyForgeryIsNamed(Forgery forgery) throws Exception {
        Path log = SampleLog.copy(sample.directory, copies.resolve("node-1"));
        Files.copy(sample.rows, copies.resolve("rows.jsonl"));
        long entry = forgery.act().on(new Forger(log));

        List<String> options = options(forgery);
        Future<Verifiers.Verdict> second =
                hasSecond ? Verifiers.second(log, sample.key, options.toArray(String[]::new)) : null;
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
    void whatIsAsItWasWrittenHolds() throws Exception {
        assumeTrue(hasSecond, "python3 is not installed: the second verifier cannot run");
        String[] options = {"--witness", sample.witness.toString(), "--rows", sample.rows.toString()};
        Future<Verifiers.Verdict> second = Verifiers.second(sample.directory, sample.key, options);
        Verifiers.Verdict verdict = verify(sample.directory, options);
        assertThat(verdict.output())
                .contains("OK: everything holds.", "records   100004", "11 heads kept elsewhere", "rows      100004");
        assertThat(verdict.exit()).isZero();
        Verifiers.Verdict other = Verifiers.await(second);
        assertThat(other.output()).contains("OK: everything holds.");
        assertThat(other.exit()).isZero();
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
        Forger crashed = new Forger(SampleLog.copy(sample.yesterday, copies.resolve("node-1")));
        Path last = crashed.segments().get(crashed.segments().size() - 1);
        byte[] closed = Files.readAllBytes(last);
        int end = Integer.parseInt(crashed.frameOf(size(crashed.log) - 1)[1]);
        Files.write(last, java.util.Arrays.copyOf(closed, end + 3));
        Verifiers.Verdict cut = verify(crashed.log);
        assertThat(cut.output()).contains("FAILED at entry " + (size(sample.yesterday) - 1));

        Files.write(last, java.util.Arrays.copyOf(closed, closed.length + 20));
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

    private List<String> options(Forgery forgery) {
        List<String> options = new ArrayList<>();
        if (forgery.withWitness()) {
            options.addAll(List.of("--witness", sample.witness.toString()));
        }
        if (forgery.withRows()) {
            options.addAll(List.of("--rows", copies.resolve("rows.jsonl").toString()));
        }
        return options;
    }

    private static Verifiers.Verdict verify(Path log, String... options) {
        List<String> line = new ArrayList<>(List.of(log.toString(), "--key", sample.key.toString()));
        line.addAll(List.of(options));
        return Verifiers.product(line.toArray(String[]::new));
    }

    private static long flipFrame(Forger forger, int offset) throws IOException {
        String[] frame = forger.frameOf(ENTRY);
        forger.flip(frame[0], Integer.parseInt(frame[1]) + offset);
        return ENTRY;
    }

    private static long size(Path log) throws IOException {
        return SampleLog.records(log).size();
    }
}
