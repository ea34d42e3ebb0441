package org.strongroom.auditlog.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strongroom.auditlog.JournalReader;
import org.strongroom.auditlog.JournalRecord;
import org.strongroom.auditlog.JournalSettings;
import org.strongroom.auditlog.SealedSegment;
import org.strongroom.auditlog.head.ClusterLog;
import org.strongroom.auditlog.head.LogProofs;
import org.strongroom.auditlog.head.SealedJournal;
import org.strongroom.auditlog.json.JsonLine;
import org.strongroom.auditlog.note.SigningKey;

/** A log whose oldest records were removed holds with the tombstone over them, and not without, for both verifiers. */
class RemovedRecordsTest {
    private static final int RECORDS = 900;

    @TempDir
    Path place;

    private final SigningKey key = SigningKey.generate(SampleLog.ORIGIN);
    private Path log;
    private Path keyFile;
    private long kept;

    @BeforeEach
    void write() throws IOException {
        log = place.resolve("node-1");
        keyFile = Files.writeString(place.resolve("node-1.vkey"), key.verifier() + "\n");
        try (SealedJournal journal = open()) {
            append(journal, 0);
        }
    }

    @Test
    void withATombstoneItHolds() throws Exception {
        remove(3, true);
        assertHolds();
        try (SealedJournal journal = open()) {
            append(journal, RECORDS);
        }
        assertHolds();
        remove(5, true);
        assertHolds();
    }

    @Test
    void withoutATombstoneTheFirstMissingRecordIsNamed() throws Exception {
        remove(3, false);
        assertNamed(0);
    }

    @Test
    void aSegmentThatIsMissingBehindTheTombstoneIsNamed() throws Exception {
        remove(3, true);
        Files.delete(log.resolve(String.format("%020d.journal", kept)));
        assertNamed(kept);
    }

    @Test
    void aCrashBeforeTheSegmentsWentHolds() throws Exception {
        try (SealedJournal journal = open()) {
            bury(journal, journal.journal().sealedSegments().get(4).next());
        }
        assertHolds();
    }

    @Test
    void aChangedHashOfARemovedRecordIsNamed() throws Exception {
        remove(3, true);
        new Forger(log).flip("tile/0/000", 5 * 32);
        assertThat(verdict().output()).contains("FAILED at entry ");
        assertThat(verdict().exit()).isEqualTo(1);
        assertSecondAgrees();
    }

    @Test
    void rowsOfRemovedRecordsThatAreStillThereAreTold() throws Exception {
        remove(3, true);
        long size;
        try (SealedJournal journal = open()) {
            size = journal.journal().size();
        }
        Path rows = Files.write(
                place.resolve("rows.jsonl"),
                LongStream.concat(LongStream.of(2, 3), LongStream.range(kept, size))
                        .mapToObj("{\"seq\":%d}"::formatted)
                        .toList());
        Verifiers.Verdict told =
                Verifiers.product(log.toString(), "--key", keyFile.toString(), "--rows", rows.toString());
        assertThat(told.output()).contains("the database still has 2 rows of records that were removed", "OK");
        assumeTrue(Verifiers.hasSecond(), "python3 is not installed: the second verifier cannot run");
        assertThat(Verifiers.await(Verifiers.second(log, keyFile, "--rows", rows.toString()))
                        .output())
                .contains("note: 2 rows are of records that were removed");
    }

    @Test
    void aReaderGoesOnBehindWhatWasRemoved() throws Exception {
        remove(3, true);
        try (JournalReader reader = JournalReader.open(log, kept)) {
            reader.skipTo(RECORDS - 5);
            List<JournalRecord> found = reader.read(1);
            assertThat(found.get(0).sequence()).isEqualTo(RECORDS - 5);
        }
    }

    private void remove(int segments, boolean buried) throws IOException {
        try (SealedJournal journal = open()) {
            kept = journal.journal().sealedSegments().get(segments - 1).next();
            if (buried) {
                bury(journal, kept);
            }
            journal.journal().removeBefore(kept);
            List<SealedSegment> left = journal.journal().sealedSegments();
            assertThat(left.get(0).first()).isEqualTo(kept);
        }
    }

    private static void bury(SealedJournal journal, long next) throws IOException {
        journal.sealer().seal();
        journal.journal()
                .appendDurably(new JsonLine()
                        .text("kind", "tombstone")
                        .number("last", next - 1)
                        .text(
                                "root",
                                LogProofs.open(journal.directory()).root(next).toString())
                        .end());
    }

    private void append(SealedJournal journal, int from) throws IOException {
        for (int i = from; i < from + RECORDS; i += 100) {
            for (int number = i; number < i + 100; number++) {
                journal.journal()
                        .appendEventually(new JsonLine()
                                .text("kind", "access")
                                .number("object", number)
                                .end());
            }
            journal.journal()
                    .appendDurably(new JsonLine()
                            .text("kind", "access")
                            .number("object", -1)
                            .end());
            journal.sealer().seal();
        }
    }

    private SealedJournal open() throws IOException {
        JournalSettings settings = JournalSettings.of(log, SampleLog.ORIGIN).withSegmentBytes(4 << 10);
        ClusterLog.open(settings, key.verifier(), any -> key).close();
        return SealedJournal.open(settings, key.verifier(), any -> key, one -> {});
    }

    private void assertHolds() throws Exception {
        assertThat(verdict().output()).contains("OK: everything holds.");
        assertSecondAgrees();
    }

    private void assertNamed(long entry) throws Exception {
        assertThat(verdict().output()).contains("FAILED at entry " + entry + ": ");
        assertSecondAgrees();
    }

    private void assertSecondAgrees() throws Exception {
        assumeTrue(Verifiers.hasSecond(), "python3 is not installed: the second verifier cannot run");
        Verifiers.Verdict second = Verifiers.await(Verifiers.second(log, keyFile));
        Verifiers.Verdict first = verdict();
        assertThat(second.entry()).as(second.output()).isEqualTo(first.entry());
        assertThat(second.exit()).isEqualTo(first.exit());
    }

    private Verifiers.Verdict verdict() {
        return Verifiers.product(log.toString(), "--key", keyFile.toString());
    }
}
