package org.strongroom.auditlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.strongroom.auditlog.JournalFixture.await;
import static org.strongroom.auditlog.JournalFixture.kinds;
import static org.strongroom.auditlog.JournalFixture.open;
import static org.strongroom.auditlog.JournalFixture.payload;
import static org.strongroom.auditlog.JournalFixture.readAll;
import static org.strongroom.auditlog.JournalFixture.settings;
import static org.strongroom.auditlog.JournalFixture.texts;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strongroom.auditlog.JournalHealth.State;

class JournalFaultTest {
    private static final Duration LONG = Duration.ofMinutes(2);

    @TempDir
    private Path directory;

    private final FaultyFiles disk = new FaultyFiles();

    @Test
    void aFullDiskSuspendsTheJournalUntilThereIsSpaceAndTheGapIsOnTheRecord() throws IOException {
        try (Journal journal = openFaulty()) {
            journal.appendDurably(payload("before"));
            disk.full = true;
            assertRefused(journal, "lost 1", FaultyFiles.FULL);
            assertThat(journal.health().state()).isEqualTo(State.SUSPENDED);
            assertThat(journal.health().isAvailable()).isFalse();
            assertThat(journal.health().reason()).contains(FaultyFiles.FULL);
            assertRefused(journal, "lost 2", FaultyFiles.FULL);
            assertThatThrownBy(() -> journal.appendEventually(payload("lost 3")))
                    .isInstanceOf(JournalUnavailableException.class);
            disk.full = false;
            await(() -> journal.health().isAvailable());
            journal.appendDurably(payload("after"));
        }
        List<JournalRecord> all = readAll(directory);
        assertThat(kinds(all)).startsWith("epoch", "record", "gap").endsWith("record", "closed");
        assertThat(texts(all)).containsExactly("before", "after");
        assertThat(refused(all)).isEqualTo(3);
        assertThat(all.get(2).members())
                .containsEntry("reason", FaultyFiles.FULL)
                .containsKeys("from_utc_us", "to_utc_us");
        assertThat((long) all.get(2).members().get("from_utc_us"))
                .isLessThanOrEqualTo((long) all.get(2).members().get("to_utc_us"));
    }

    @Test
    void recordsThatNobodyWaitsForShareTheSyncOfTheNext() throws IOException {
        int pairs = 100;
        try (Journal journal = openFaulty()) {
            int before = disk.syncs.get();
            long all = journal.size() + 2 * pairs;
            for (int i = 0; i < pairs; i++) {
                journal.appendDurably(payload("access"));
                journal.appendEventually(payload("end"));
            }
            assertThat(disk.syncs.get() - before).isLessThan(pairs + pairs / 2);
            await(() -> journal.size() == all);
        }
    }

    @Test
    void whoWaitedTogetherSharesTheNextSyncTooHoweverSoonOneComes() throws Exception {
        disk.syncsAtOnce = true;
        JournalSettings unhurried = settings(directory).withPace(LONG).withPatience(LONG);
        try (Journal journal = Journal.open(unhurried, found -> {}, disk, System::nanoTime)) {
            int before = disk.syncs.get();
            disk.stuck = new CountDownLatch(1);
            CompletableFuture<Long> alone = append(journal, "alone");
            await(() -> disk.syncs.get() == before + 1);
            List<CompletableFuture<Long>> together = List.of(append(journal, "1"), append(journal, "2"));
            await(() -> journal.health().queuedRecords() == 3);
            disk.stuck.countDown();
            alone.join();
            together.forEach(CompletableFuture::join);
            assertThat(disk.syncs.get()).isEqualTo(before + 2);

            CompletableFuture<Long> first = append(journal, "3");
            await(() -> first.isDone() || journal.health().queuedRecords() == 1);
            assertThat(first).isNotDone();
            append(journal, "4").join();
            first.join();
            assertThat(disk.syncs.get()).isEqualTo(before + 3);
        }
        assertThat(texts(readAll(directory))).containsExactlyInAnyOrder("alone", "1", "2", "3", "4");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 8, 9, 500, 4_000, 30_000})
    void whatAWriteLeftBehindHalfDoneIsTakenBack(int bytes) throws IOException {
        JournalSettings small = settings(directory).withSegmentBytes(8_192);
        List<String> acknowledged = new ArrayList<>();
        try (Journal journal = Journal.open(small, record -> {}, disk, System::nanoTime)) {
            disk.bytesUntilFull.set(bytes);
            assertThatThrownBy(() -> {
                        for (int i = 0; true; i++) {
                            journal.appendDurably(payload("early " + i));
                            acknowledged.add("early " + i);
                        }
                    })
                    .isInstanceOf(JournalUnavailableException.class);
            disk.bytesUntilFull.set(Integer.MAX_VALUE);
            await(() -> journal.health().isAvailable());
            journal.appendDurably(payload("late"));
            acknowledged.add("late");
        }
        assertThat(texts(readAll(directory))).containsExactlyElementsOf(acknowledged);
        open(directory).close();
    }

    @Test
    void aBulkThatDidNotFitIsRefusedAndNothingUnconfirmedStays() throws IOException {
        try (Journal journal = openFaulty()) {
            disk.bytesUntilFull.set(3_000);
            List<byte[]> bulk =
                    IntStream.range(0, 1_000).mapToObj(i -> payload("row " + i)).toList();
            assertThatThrownBy(() -> journal.appendAllDurably(bulk)).isInstanceOf(JournalUnavailableException.class);
            disk.bytesUntilFull.set(Integer.MAX_VALUE);
            await(() -> journal.health().isAvailable());
        }
        open(directory).close();
        List<JournalRecord> all = readAll(directory);
        assertThat(kinds(all)).containsExactly("epoch", "gap", "closed", "epoch", "closed");
        assertThat(all.get(1).members()).containsEntry("refused", 1_000L);
        assertThat(all.get(3).members()).containsEntry("bytes_cut", 0L);
    }

    @Test
    void aFailedSyncIsNeverTriedAgain() throws IOException {
        Journal journal = openFaulty();
        journal.appendDurably(payload("before"));
        disk.syncFailsOnce = true;
        assertRefused(journal, "uncertain", "could not be synced");
        int syncs = disk.syncs.get();
        assertThat(journal.health().state()).isEqualTo(State.DEAD);
        assertThat(journal.health().reason()).contains("Input/output error").contains("started anew");
        assertRefused(journal, "after", "dead");
        assertThatThrownBy(() -> journal.appendEventually(payload("after")))
                .isInstanceOf(JournalUnavailableException.class);
        journal.close();
        assertThat(disk.syncs).hasValue(syncs);
        assertThat(journal.health().state()).isEqualTo(State.DEAD);
        assertThat(texts(readAll(directory))).containsExactly("before");
        open(directory).close();
        assertThat(texts(readAll(directory))).startsWith("before").doesNotContain("after");
    }

    @Test
    void allWhoWaitForAFailedSyncAreToldAtOnce() throws Exception {
        Journal journal = openFaulty();
        disk.stuck = new CountDownLatch(1);
        List<CompletableFuture<Long>> waiting = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> journal.appendDurably(payload("w" + i)), task -> new Thread(task).start()))
                .toList();
        await(() -> journal.health().queuedRecords() == 8);
        disk.syncFails = true;
        disk.stuck.countDown();
        for (CompletableFuture<Long> one : waiting) {
            assertThatThrownBy(one::join).hasCauseInstanceOf(JournalUnavailableException.class);
        }
        journal.close();
    }

    @Test
    void aSegmentWhoseNameIsNotDurableKillsTheJournal() throws IOException {
        JournalSettings small = settings(directory).withSegmentBytes(4_096);
        Journal journal = Journal.open(small, record -> {}, disk, System::nanoTime);
        disk.renameUnsynced = true;
        assertThatThrownBy(() -> {
                    while (true) {
                        journal.appendDurably(new byte[1_000]);
                    }
                })
                .isInstanceOf(JournalUnavailableException.class);
        assertThat(journal.health().state()).isEqualTo(State.DEAD);
        journal.close();
        Journal.open(small, record -> {}).close();
        assertThat(kinds(readAll(directory).subList(0, 1))).containsExactly("epoch");
    }

    @Test
    void aNextSegmentThatCannotBeBegunSuspendsTheJournal() throws IOException {
        JournalSettings small = settings(directory).withSegmentBytes(4_096);
        List<String> acknowledged = new ArrayList<>();
        try (Journal journal = Journal.open(small, record -> {}, disk, System::nanoTime)) {
            disk.createFails = true;
            assertThatThrownBy(() -> {
                        for (int i = 0; true; i++) {
                            journal.appendDurably(payload("early " + i));
                            acknowledged.add("early " + i);
                        }
                    })
                    .isInstanceOf(JournalUnavailableException.class);
            disk.createFails = false;
            await(() -> journal.health().isAvailable());
            for (int i = 0; i < 100; i++) {
                journal.appendDurably(payload("late " + i));
                acknowledged.add("late " + i);
            }
        }
        assertThat(texts(readAll(directory))).containsExactlyElementsOf(acknowledged);
    }

    @Test
    void shortWritesAreContinued() throws IOException {
        disk.writeAtMost = 7;
        JournalSettings small = settings(directory).withSegmentBytes(4_096);
        try (Journal journal = Journal.open(small, record -> {}, disk, System::nanoTime)) {
            for (int i = 0; i < 100; i++) {
                journal.appendDurably(payload("r" + i));
            }
        }
        assertThat(texts(readAll(directory)))
                .containsExactlyElementsOf(
                        IntStream.range(0, 100).mapToObj(i -> "r" + i).toList());
    }

    @Test
    void aMarkThatCannotBeWrittenSuspendsTheJournalButWhatIsDurableIsConfirmed() throws IOException {
        try (Journal journal = openFaulty()) {
            disk.marksFail = true;
            journal.appendDurably(payload("durable"));
            await(() -> journal.health().state() == State.SUSPENDED);
            disk.marksFail = false;
            await(() -> journal.health().isAvailable());
        }
        assertThat(texts(readAll(directory))).containsExactly("durable");
    }

    @Test
    void aDeadWriterIsNoticedAtOnce() throws IOException {
        Journal journal = openFaulty();
        disk.crash = new OutOfMemoryError("as told");
        assertRefused(journal, "a", "as told");
        assertRefused(journal, "b", "as told");
        assertThat(journal.health().state()).isEqualTo(State.DEAD);
        assertThat(journal.health().reason()).contains("as told");
        journal.close();
    }

    @Test
    void aDiskThatHangsIsAnsweredInTime() throws IOException {
        JournalSettings impatient = settings(directory).withPatience(Duration.ofMillis(50));
        try (Journal journal = Journal.open(impatient, record -> {}, disk, System::nanoTime)) {
            disk.stuck = new CountDownLatch(1);
            assertRefused(journal, "late", "does not confirm");
            await(() -> journal.health().state() == State.STALLED);
            assertThatThrownBy(() -> journal.appendEventually(payload("refused at once")))
                    .isInstanceOf(JournalUnavailableException.class)
                    .hasMessageContaining("does not confirm");
            assertThat(journal.health().lastSequence()).isEqualTo(1);
            assertThat(journal.health().durableSequence()).isZero();
            disk.stuck.countDown();
            await(() -> journal.health().isAvailable() && journal.size() == 2);
        }
        assertThat(texts(readAll(directory))).containsExactly("late");
        assertThat(kinds(readAll(directory))).containsExactly("epoch", "record", "gap", "closed");
        assertThat(refused(readAll(directory))).isEqualTo(1);
    }

    @Test
    void whatWasRefusedWhileTheDiskHungIsDurableOrLostOnceItsEndIsAwaited() throws IOException {
        JournalSettings hasty = settings(directory).withPatience(Duration.ofMillis(50));
        try (Journal journal = Journal.open(hasty, record -> {}, disk, System::nanoTime)) {
            disk.stuck = new CountDownLatch(1);
            assertRefused(journal, "late", "");
            assertThatThrownBy(journal::awaitEarlier).isInstanceOf(JournalUnavailableException.class);
            disk.stuck.countDown();
            await(() -> isSettled(journal));
            assertThat(texts(readAll(directory))).containsExactly("late");
        }
    }

    private static boolean isSettled(Journal journal) {
        try {
            journal.awaitEarlier();
            return true;
        } catch (JournalUnavailableException e) {
            return false;
        }
    }

    @Test
    void aQueueThatStaysFullRefuses() throws IOException {
        JournalSettings small = settings(directory).withQueueBytes(2_000).withPatience(Duration.ofMillis(50));
        try (Journal journal = Journal.open(small, record -> {}, disk, System::nanoTime)) {
            disk.stuck = new CountDownLatch(1);
            List<String> accepted = new ArrayList<>();
            assertThatThrownBy(() -> {
                        for (int i = 0; true; i++) {
                            journal.appendEventually(payload("r" + i));
                            accepted.add("r" + i);
                        }
                    })
                    .isInstanceOf(JournalUnavailableException.class);
            assertThat(accepted).hasSizeLessThan(40);
            disk.stuck.countDown();
            await(() -> journal.health().queuedRecords() == 0);
            assertThat(texts(readAll(directory))).containsExactlyElementsOf(accepted);
        }
    }

    @Test
    void aFullQueueHoldsCallersBackUntilThereIsRoom() throws Exception {
        JournalSettings small = settings(directory).withQueueBytes(2_000);
        List<String> texts = IntStream.range(0, 200).mapToObj(i -> "r" + i).toList();
        try (Journal journal = Journal.open(small, record -> {}, disk, System::nanoTime)) {
            disk.stuck = new CountDownLatch(1);
            Thread caller = new Thread(() -> texts.forEach(text -> journal.appendEventually(payload(text))));
            caller.start();
            await(() -> caller.getState() == Thread.State.TIMED_WAITING);
            assertThat(journal.health().queuedRecords()).isBetween(1, 40);
            disk.stuck.countDown();
            caller.join();
        }
        assertThat(texts(readAll(directory))).isEqualTo(texts);
    }

    @Test
    void aSuspendedJournalClosesWithoutItsLastRecord() throws IOException {
        Journal journal = openFaulty();
        journal.appendDurably(payload("before"));
        disk.full = true;
        assertRefused(journal, "lost", FaultyFiles.FULL);
        journal.close();
        assertThat(journal.health().state()).isEqualTo(State.CLOSED);
        assertThat(journal.health().reason()).contains("without its last record");
        open(directory).close();
        assertThat(kinds(readAll(directory))).containsExactly("epoch", "record", "epoch", "closed");
    }

    /** Over all records of gaps: whoever is refused while one is written has another. */
    private static long refused(List<JournalRecord> records) {
        return records.stream()
                .filter(record -> "gap".equals(record.members().get("kind")))
                .mapToLong(record -> (long) record.members().get("refused"))
                .sum();
    }

    private Journal openFaulty() throws IOException {
        return Journal.open(settings(directory), record -> {}, disk, System::nanoTime);
    }

    private static CompletableFuture<Long> append(Journal journal, String text) {
        return CompletableFuture.supplyAsync(
                () -> journal.appendDurably(payload(text)), task -> new Thread(task).start());
    }

    private static void assertRefused(Journal journal, String text, String why) {
        assertThatThrownBy(() -> journal.appendDurably(payload(text)))
                .isInstanceOf(JournalUnavailableException.class)
                .hasMessageContaining(why);
    }
}
