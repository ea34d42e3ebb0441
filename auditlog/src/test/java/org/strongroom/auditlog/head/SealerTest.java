package org.strongroom.auditlog.head;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strongroom.auditlog.Journal;
import org.strongroom.auditlog.JournalDamagedException;
import org.strongroom.auditlog.JournalReader;
import org.strongroom.auditlog.JournalRecord;
import org.strongroom.auditlog.JournalSettings;
import org.strongroom.auditlog.merkle.Hash;
import org.strongroom.auditlog.merkle.ProofCheck;
import org.strongroom.auditlog.merkle.TreeEdge;
import org.strongroom.auditlog.merkle.TreeHasher;
import org.strongroom.auditlog.note.SigningKey;
import org.strongroom.auditlog.note.VerifierKey;

class SealerTest {
    private static final String ORIGIN = "strongroom/node-1";

    private Path directory;

    private final SigningKey key = SigningKey.generate(ORIGIN);
    private final Map<VerifierKey, SigningKey> keys = new HashMap<>(Map.of(key.verifier(), key));

    @BeforeEach
    void begin(@TempDir Path temporary) {
        directory = temporary.resolve("node-1");
    }

    @Test
    void headsAreSignedOverAllRecordsThatAreDurable() throws IOException {
        try (SealedJournal log = open()) {
            append(log, 10);
            SignedHead head = log.sealer().seal();
            assertThat(head.head().origin()).isEqualTo(ORIGIN);
            assertThat(head.head().size()).isEqualTo(11);
            assertThat(head.head().root()).isEqualTo(root(11));
            assertThat(key.verifier().signed(head.note())).isTrue();
            assertThat(Files.readString(directory.resolve("checkpoint")))
                    .isEqualTo(head.note().toString());
        }
    }

    @Test
    void nothingNewIsNothingToSign() throws IOException {
        try (SealedJournal log = open()) {
            SignedHead head = log.sealer().seal();
            assertThat(log.sealer().seal()).isEqualTo(head);
            assertThat(history()).containsExactly(head);
        }
    }

    @Test
    void aHeadIsOver4096RecordsAtMost() throws IOException {
        try (SealedJournal log = open()) {
            append(log, 10_000);
            log.sealer().seal();
        }
        assertThat(history())
                .extracting(head -> head.head().size())
                .containsExactly(1L, 4097L, 8193L, 10_001L, 10_002L);
    }

    @Test
    void recordsThatComeWhileSealingWaitForTheNextTime() throws Exception {
        try (SealedJournal log = open()) {
            Thread writer = new Thread(() -> {
                for (int i = 0; i < 2000; i++) {
                    append(log, 1);
                }
            });
            writer.start();
            while (log.journal().size() < 100) {
                Thread.onSpinWait();
            }
            log.sealer().seal();
            assertThat(history()).hasSize(2);
            writer.join();
        }
    }

    @Test
    void everyHeadProvesEveryEarlierOne() throws IOException {
        try (SealedJournal log = open()) {
            for (int i = 0; i < 20; i++) {
                append(log, 37 * i);
                log.sealer().seal();
            }
        }
        ProofCheck check = new ProofCheck();
        LogProofs proofs = LogProofs.open(directory);
        TreeHead last = proofs.head().head();
        for (SignedHead signed : history()) {
            TreeHead head = signed.head();
            assertThat(head.root()).isEqualTo(root(head.size()));
            List<Hash> proof = proofs.consistency(head.size());
            assertThat(check.consistent(head.size(), head.root(), last.size(), last.root(), proof))
                    .isTrue();
        }
        for (long index : new long[] {0, 255, 256, 4096, last.size() - 1}) {
            assertThat(check.includes(index, proofs.leaf(index), last.size(), last.root(), proofs.inclusion(index)))
                    .isTrue();
        }
    }

    @Test
    void partialTilesGoWhenTheyAreFull() throws IOException {
        try (SealedJournal log = open()) {
            append(log, 99);
            log.sealer().seal();
            assertThat(directory.resolve("tile/0/000.p/100")).exists();
            append(log, 200);
            log.sealer().seal();
            assertThat(directory.resolve("tile/0/000.p")).doesNotExist();
            assertThat(directory.resolve("tile/0/000")).hasSize(256 * 32);
            assertThat(directory.resolve("tile/0/001.p/44")).hasSize(44 * 32);
            assertThat(directory.resolve("tile/1/000.p/1")).hasSize(32);
        }
    }

    @Test
    void sealingGoesOnWhereItStopped() throws IOException {
        for (int run = 0; run < 4; run++) {
            try (SealedJournal log = open()) {
                append(log, 300);
            }
        }
        List<SignedHead> history = history();
        assertThat(history)
                .extracting(head -> head.head().size())
                .containsExactly(1L, 302L, 303L, 604L, 605L, 906L, 907L, 1208L);
        assertThat(history).allSatisfy(head -> assertThat(head.head().root())
                .isEqualTo(root(head.head().size())));
    }

    @Test
    void aCrashAtAnyStepOfASealIsMadeGood() throws IOException {
        try (SealedJournal log = open()) {
            append(log, 300);
            log.sealer().seal();
            copy(directory, directory.resolveSibling("before"));
            append(log, 300);
            log.sealer().seal();
            append(log, 5);
        }
        String[] steps = {"tile/1", "tile/0", "heads", "checkpoint"};
        for (int done = 0; done <= steps.length; done++) {
            Path crashed = copy(directory, directory.resolveSibling("crashed-" + done));
            for (String undone : List.of(steps).subList(done, steps.length)) {
                delete(crashed.resolve(undone));
                copy(directory.resolveSibling("before").resolve(undone), crashed.resolve(undone));
            }
            try (SealedJournal log = open(crashed)) {
                SignedHead head = log.sealer().seal();
                assertThat(head.head().root())
                        .isEqualTo(root(crashed, head.head().size()));
                assertThat(head.head().size()).isEqualTo(608);
            }
        }
    }

    @Test
    void aTornHeadIsCut() throws IOException {
        try (SealedJournal log = open()) {
            append(log, 1);
        }
        Path file = directory.resolve("heads").resolve("00000000000000000001.heads");
        String whole = Files.readString(file);
        for (String torn :
                List.of("strongroom", ORIGIN + "\n9\n", ORIGIN + "\n9\nAAAA\n\n", ORIGIN + "\n9\nAA=\n\n— st")) {
            Files.writeString(file, whole + torn);
            Path copy = copy(directory, directory.resolveSibling("torn-" + torn.length()));
            try (SealedJournal log = open(copy)) {
                log.sealer().seal();
            }
            assertThat(Files.readString(copy.resolve("heads").resolve(file.getFileName())))
                    .startsWith(whole + ORIGIN + "\n4\n");
        }
    }

    @Test
    void nothingMayBeBehindAStartThatWasNotSealed() throws IOException {
        open().close();
        Journal.open(settings(directory), found -> {}).close();
        open().close();
        try (Journal unsealed = Journal.open(settings(directory), found -> {})) {
            unsealed.appendDurably("{\"n\":1}".getBytes(UTF_8));
        }

        assertThatThrownBy(this::open)
                .isInstanceOf(LogContradictedException.class)
                .hasMessageContaining("record 7 of the journal is behind a start that was never sealed");
    }

    @Test
    void aJournalThatIsShorterThanTheHeadDoesNotOpen() throws IOException {
        try (SealedJournal log = open()) {
            append(log, 10);
            log.sealer().seal();
        }
        Path empty = copy(directory, directory.resolveSibling("empty"));
        Files.delete(empty.resolve("00000000000000000000.journal"));
        Files.delete(empty.resolve("durable"));
        assertThatThrownBy(() -> open(empty)).isInstanceOf(JournalDamagedException.class);
        assertThat(empty.resolve("00000000000000000000.journal")).doesNotExist();
    }

    @Test
    void aJournalThatWasWrittenAnewDoesNotOpen() throws IOException {
        Path other = directory.resolveSibling("other");
        try (SealedJournal log = open();
                SealedJournal forged = open(other)) {
            append(log, 10);
            append(forged, 11);
        }
        Files.copy(
                other.resolve("00000000000000000000.journal"),
                directory.resolve("00000000000000000000.journal"),
                StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(this::open)
                .isInstanceOf(LogContradictedException.class)
                .hasMessage("record 0 of the journal is not the one that was sealed");
    }

    @Test
    void tilesOrHeadsThatDoNotAgreeAreRefused() throws IOException {
        try (SealedJournal log = open()) {
            append(log, 300);
        }
        Path tile = directory.resolve("tile/0/001.p/46");
        byte[] bytes = Files.readAllBytes(tile);
        bytes[40] ^= 1;
        Files.write(tile, bytes);
        assertThatThrownBy(this::open)
                .isInstanceOf(LogContradictedException.class)
                .hasMessageContaining("do not have the root of the newest head");
        Files.delete(tile);
        assertThatThrownBy(this::open).hasMessageContaining("tile/0/001 is missing");
        SigningKey stranger = SigningKey.generate(ORIGIN);
        keys.put(stranger.verifier(), stranger);
        assertThatThrownBy(() -> SealedJournal.open(settings(directory), stranger.verifier(), keys::get, found -> {}))
                .isInstanceOf(LogContradictedException.class)
                .hasMessageContaining("is not signed by " + stranger);
    }

    @Test
    void aNewKeySignsAfterItsRotation() throws IOException {
        SigningKey next = SigningKey.generate(ORIGIN);
        keys.put(next.verifier(), next);
        try (SealedJournal log = open()) {
            append(log, 5);
            KeyRotation rotation = log.sealer().rotate(next);
            assertThat(rotation.last().size()).isEqualTo(6);
            append(log, 5);
            assertThat(next.verifier().signed(log.sealer().seal().note())).isTrue();
        }
        try (SealedJournal log = open()) {
            append(log, 1);
        }
        assertThat(history())
                .extracting(head -> key.verifier().signed(head.note()))
                .containsExactly(true, true, false, false, false, false);
        keys.remove(next.verifier());
        assertThatThrownBy(this::open).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(this::open).isInstanceOf(NullPointerException.class);
        keys.put(next.verifier(), next);
        open().close();
    }

    @Test
    void aRotationNeedsBothSignatures() throws IOException {
        SigningKey next = SigningKey.generate(ORIGIN);
        keys.put(next.verifier(), next);
        try (SealedJournal log = open()) {
            log.sealer().rotate(next);
        }
        Path file = directory.resolve("rotations");
        List<String> lines = Files.readAllLines(file);
        for (int signature : new int[] {7, 8}) {
            List<String> one = new ArrayList<>(lines);
            one.remove(signature);
            Files.write(file, one);
            assertThatThrownBy(this::open)
                    .isInstanceOf(LogContradictedException.class)
                    .hasMessageContaining("not signed by both");
        }
        Files.delete(file);
        assertThatThrownBy(this::open).hasMessageContaining("is not signed by " + key);
    }

    @Test
    void theClusterLogChainsHeadsAlsoWhenNothingHappens() throws IOException {
        try (ClusterLog cluster = ClusterLog.open(settings(directory), key.verifier(), keys::get);
                SealedJournal log = open()) {
            SignedHead head = log.sealer().seal();
            SignedHead first = cluster.append(List.of(head));
            SignedHead second = cluster.append(List.of(head));
            assertThat(first.head().origin()).isEqualTo(ORIGIN + "/cluster");
            assertThat(second.head().size()).isEqualTo(first.head().size() + 1);
            assertThat(key.verifier().signed(second.note())).isTrue();
            try (JournalReader reader = JournalReader.open(cluster.directory(), 1)) {
                assertThat(reader.read(10))
                        .extracting(JournalRecord::members)
                        .allSatisfy(members -> assertThat(members)
                                .containsEntry("origin", ORIGIN)
                                .containsEntry("size", 1L)
                                .containsEntry("checkpoint", head.note().toString()))
                        .hasSize(2);
            }
        }
    }

    @Test
    void aLogWithHeadsIsNotGivenANewClusterLog() throws IOException {
        try (ClusterLog cluster = ClusterLog.open(settings(directory), key.verifier(), keys::get);
                SealedJournal log = open()) {
            append(log, 3);
            cluster.append(List.of(Objects.requireNonNull(log.sealer().seal())));
        }
        Path cluster = directory.resolve("cluster");
        Files.move(cluster, directory.resolve("elsewhere"));
        for (boolean emptied : new boolean[] {false, true}) {
            if (emptied) {
                Files.createDirectory(cluster);
            }
            assertThatThrownBy(() -> ClusterLog.open(settings(directory), key.verifier(), keys::get))
                    .isInstanceOf(LogContradictedException.class)
                    .hasMessageContaining(cluster + ", the log of all heads, is missing");
            assertThat(cluster.resolve("checkpoint")).doesNotExist();
        }
        Files.delete(cluster);
        Files.move(directory.resolve("elsewhere"), cluster);
        ClusterLog.open(settings(directory), key.verifier(), keys::get).close();
    }

    private SealedJournal open() throws IOException {
        return open(directory);
    }

    private SealedJournal open(Path in) throws IOException {
        return SealedJournal.open(settings(in), key.verifier(), keys::get, found -> {});
    }

    private static JournalSettings settings(Path in) {
        return JournalSettings.of(in, ORIGIN).withSegmentBytes(1 << 20);
    }

    private static void append(SealedJournal log, int records) {
        List<byte[]> payloads = new ArrayList<>();
        for (int i = 0; i < records; i++) {
            payloads.add(("{\"text\":\"" + i + "\"}").getBytes(UTF_8));
        }
        if (records > 0) {
            log.journal().appendAllDurably(payloads);
        }
    }

    private Hash root(long size) throws IOException {
        return root(directory, size);
    }

    private static Hash root(Path in, long size) throws IOException {
        TreeEdge edge = new TreeEdge();
        TreeHasher hasher = new TreeHasher();
        try (JournalReader reader = JournalReader.open(in, 0)) {
            for (JournalRecord one : reader.read((int) size)) {
                edge.append(hasher.leaf(one.payload()), (name, hashes) -> {});
            }
        }
        assertThat(edge.size()).isEqualTo(size);
        return edge.root();
    }

    private List<SignedHead> history() throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("heads"))) {
            List<SignedHead> heads = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                Notes.read(file).notes().forEach(note -> heads.add(SignedHead.of(note)));
            }
            return heads;
        }
    }

    /** Copies a directory, as a crash would leave it. */
    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(path -> !path.endsWith("lock")).toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
        return to;
    }

    private static void delete(Path path) throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }
}
