package org.strongroom.auditlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.strongroom.auditlog.JournalFixture.ORIGIN;
import static org.strongroom.auditlog.JournalFixture.await;
import static org.strongroom.auditlog.JournalFixture.kinds;
import static org.strongroom.auditlog.JournalFixture.open;
import static org.strongroom.auditlog.JournalFixture.payload;
import static org.strongroom.auditlog.JournalFixture.readAll;
import static org.strongroom.auditlog.JournalFixture.segments;
import static org.strongroom.auditlog.JournalFixture.settings;
import static org.strongroom.auditlog.JournalFixture.texts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strongroom.auditlog.JournalHealth.State;
import org.strongroom.auditlog.json.JsonLine;

class JournalTest {
    @TempDir
    private Path directory;

    @Test
    void sequencesBeginAtTheEpochRecordWithZeroAndHaveNoGaps() throws IOException {
        try (Journal journal = open(directory)) {
            assertThat(journal.size()).isEqualTo(1);
            assertThat(journal.appendDurably(payload("a"))).isEqualTo(1);
            assertThat(journal.appendDurably(payload("b"))).isEqualTo(2);
            assertThat(journal.appendAllDurably(List.of(payload("c"), payload("d"))))
                    .isEqualTo(3);
            assertThat(journal.size()).isEqualTo(5);
        }
        List<JournalRecord> all = readAll(directory);
        assertThat(all).extracting(JournalRecord::sequence).containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
        assertThat(kinds(all)).containsExactly("epoch", "record", "record", "record", "record", "closed");
        assertThat(texts(all)).containsExactly("a", "b", "c", "d");
    }

    @Test
    void aRecordIsReadableWhenItsAppendReturns() throws IOException {
        try (Journal journal = open(directory);
                JournalReader inside = journal.reader(journal.size());
                JournalReader outside = JournalReader.open(directory, journal.size())) {
            for (int i = 0; i < 100; i++) {
                journal.appendDurably(payload("r" + i));
                assertThat(texts(inside.read(10))).containsExactly("r" + i);
                assertThat(texts(outside.read(10))).containsExactly("r" + i);
            }
        }
    }

    @Test
    void recordsThatNobodyWaitsForKeepTheirOrderAmongTheOthers() throws IOException {
        try (Journal journal = open(directory)) {
            journal.appendEventually(payload("1"));
            journal.appendEventually(payload("2"));
            journal.appendDurably(payload("3"));
            journal.appendEventually(payload("4"));
        }
        assertThat(texts(readAll(directory))).containsExactly("1", "2", "3", "4");
    }

    @Test
    void everyThreadFindsItsRecordsOnceAndInOrder() throws Exception {
        int threads = 16;
        int each = 400;
        Map<Long, String> acknowledged = new ConcurrentHashMap<>();
        JournalSettings small = settings(directory).withSegmentBytes(16 << 10);
        try (Journal journal = Journal.open(small, record -> {})) {
            inParallel(threads, thread -> {
                for (int i = 0; i < each; i++) {
                    String text = thread + "-" + i;
                    if (i % 5 == 4) {
                        journal.appendEventually(payload(text));
                    } else {
                        acknowledged.put(journal.appendDurably(payload(text)), text);
                    }
                }
            });
        }
        List<JournalRecord> all = readAll(directory);
        assertThat(segments(directory)).hasSizeGreaterThan(5);
        assertThat(texts(all)).hasSize(threads * each).doesNotHaveDuplicates();
        acknowledged.forEach((sequence, text) ->
                assertThat(JournalFixture.text(all.get(sequence.intValue()))).isEqualTo(text));
        for (int thread = 0; thread < threads; thread++) {
            String start = thread + "-";
            assertThat(texts(all).stream().filter(text -> text.startsWith(start)))
                    .containsExactlyElementsOf(
                            IntStream.range(0, each).mapToObj(i -> start + i).toList());
        }
    }

    @Test
    void bulksOfSeveralThreadsAreNotMixed() throws Exception {
        try (Journal journal = Journal.open(settings(directory).withSegmentBytes(16 << 10), record -> {})) {
            inParallel(8, thread -> {
                for (int bulk = 0; bulk < 10; bulk++) {
                    String name = thread + "/" + bulk + "/";
                    long first = journal.appendAllDurably(IntStream.range(0, 50)
                            .mapToObj(i -> payload(name + i))
                            .toList());
                    try (JournalReader reader = journal.reader(first)) {
                        List<JournalRecord> mine = new ArrayList<>(reader.read(50));
                        assertThat(texts(mine))
                                .containsExactlyElementsOf(IntStream.range(0, 50)
                                        .mapToObj(i -> name + i)
                                        .toList());
                    }
                }
            });
        }
    }

    @Test
    void anySizesInAnySegmentSizeReadBackAsTheyWere() throws IOException {
        Random random = new Random(4);
        for (int round = 0; round < 6; round++) {
            Path place = directory.resolve("r" + round);
            int segmentBytes = 4_096 + random.nextInt(60_000);
            List<byte[]> written = new ArrayList<>();
            try (Journal journal = Journal.open(settings(place).withSegmentBytes(segmentBytes), record -> {})) {
                for (int i = 0; i < 40; i++) {
                    byte[] payload = new byte[1 + random.nextInt(random.nextBoolean() ? 200 : segmentBytes - 520)];
                    random.nextBytes(payload);
                    written.add(payload);
                }
                for (int from = 0; from < written.size(); ) {
                    int to = Math.min(written.size(), from + 1 + random.nextInt(10));
                    journal.appendAllDurably(written.subList(from, to));
                    from = to;
                }
            }
            List<JournalRecord> all = readAll(place);
            assertThat(all.subList(1, all.size() - 1))
                    .extracting(JournalRecord::payload)
                    .usingElementComparator(Arrays::compare)
                    .containsExactlyElementsOf(written);
        }
    }

    @Test
    void theLargestRecordFitsAndALargerOneIsRefused() throws IOException {
        try (Journal journal = open(directory)) {
            byte[] largest = new byte[1 << 20];
            journal.appendDurably(largest);
            try (JournalReader reader = journal.reader(1)) {
                assertThat(reader.read(1).get(0).payload()).isEqualTo(largest);
            }
            assertThatThrownBy(() -> journal.appendDurably(new byte[(1 << 20) + 1]))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> journal.appendDurably(new byte[0])).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> journal.appendAllDurably(List.of())).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void onlyTheJournalWritesItsOwnKinds() throws IOException {
        try (Journal journal = open(directory)) {
            for (String kind : List.of("epoch", "closed", "gap", "clock_jump")) {
                byte[] forged =
                        new JsonLine().text("kind", kind).number("epoch", 99).end();
                assertThatThrownBy(() -> journal.appendDurably(forged)).isInstanceOf(IllegalArgumentException.class);
                assertThatThrownBy(() -> journal.appendEventually(forged)).isInstanceOf(IllegalArgumentException.class);
            }
            journal.appendDurably(new JsonLine().text("kind", "epochs").end());
        }
    }

    @Test
    void anEpochBeginsEachTimeAndPointsBack() throws IOException {
        for (long epoch = 1; epoch <= 3; epoch++) {
            try (Journal journal = open(directory)) {
                assertThat(journal.epoch()).isEqualTo(epoch);
                journal.appendDurably(payload("in " + epoch));
            }
        }
        List<JournalRecord> all = readAll(directory);
        assertThat(kinds(all))
                .containsExactly("epoch", "record", "closed", "epoch", "record", "closed", "epoch", "record", "closed");
        assertThat(all).extracting(JournalRecord::epoch).containsExactly(1L, 1L, 1L, 2L, 2L, 2L, 3L, 3L, 3L);
        assertThat(all.get(0).members())
                .containsEntry("epoch", 1L)
                .containsEntry("node", ORIGIN)
                .containsEntry("previous_epoch", null)
                .containsEntry("last_sequence", null)
                .containsEntry("last_sha256", null)
                .containsEntry("bytes_cut", 0L);
        assertThat(all.get(6).members())
                .containsEntry("epoch", 3L)
                .containsEntry("previous_epoch", 2L)
                .containsEntry("last_sequence", 5L)
                .containsEntry("last_sha256", Sha256.hex(all.get(5).payload()))
                .containsEntry("bytes_cut", 0L)
                .containsKey("time_utc_us");
    }

    @Test
    void theEpochIsKnownWhenItsRecordIsManySegmentsBack() throws IOException {
        JournalSettings small = settings(directory).withSegmentBytes(4_096);
        try (Journal journal = Journal.open(small, record -> {})) {
            for (int i = 0; i < 400; i++) {
                journal.appendDurably(payload("record " + i));
            }
        }
        assertThat(segments(directory)).hasSizeGreaterThan(2);
        try (Journal journal = Journal.open(small, record -> {});
                JournalReader reader = journal.reader(390)) {
            assertThat(journal.epoch()).isEqualTo(2);
            assertThat(reader.read(1).get(0).epoch()).isEqualTo(1);
        }
    }

    @Test
    void aDirectoryHasOneJournal() throws IOException {
        try (Journal journal = open(directory)) {
            assertThat(journal.epoch()).isEqualTo(1);
            assertThatThrownBy(() -> open(directory))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("in use by this process")
                    .hasMessageContaining("directory of its own");
        }
        try (Journal journal = open(directory)) {
            assertThat(journal.epoch()).isEqualTo(2);
        }
    }

    @Test
    void aDirectoryBelongsToOneLog() throws IOException {
        open(directory).close();
        assertThatThrownBy(() -> Journal.open(JournalSettings.of(directory, "cluster/node-2"), record -> {}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(ORIGIN)
                .hasMessageContaining("cluster/node-2");
    }

    @Test
    void aClosedJournalRefuses() throws IOException {
        Journal journal = open(directory);
        journal.close();
        journal.close();
        assertThat(journal.health().state()).isEqualTo(State.CLOSED);
        assertThatThrownBy(() -> journal.appendDurably(payload("late")))
                .isInstanceOf(JournalUnavailableException.class)
                .hasMessageContaining("closed");
        assertThatThrownBy(() -> journal.appendEventually(payload("late")))
                .isInstanceOf(JournalUnavailableException.class);
        assertThat(kinds(readAll(directory))).containsExactly("epoch", "closed");
    }

    @Test
    void whoeverAppendsWhileItIsClosedIsEitherOnTheRecordOrRefused() throws Exception {
        for (int round = 0; round < 20; round++) {
            Path place = directory.resolve("r" + round);
            Journal journal = open(place);
            List<String> acknowledged = Collections.synchronizedList(new ArrayList<>());
            ExecutorService threads = Executors.newFixedThreadPool(8);
            List<Future<?>> all = new ArrayList<>();
            for (int thread = 0; thread < 8; thread++) {
                String name = thread + "-";
                all.add(threads.submit(() -> {
                    try {
                        for (int i = 0; true; i++) {
                            journal.appendDurably(payload(name + i));
                            acknowledged.add(name + i);
                        }
                    } catch (JournalUnavailableException e) {
                        assertThat(e).hasMessageContaining("closed");
                    }
                }));
            }
            await(() -> acknowledged.size() > 20);
            journal.close();
            for (Future<?> one : all) {
                one.get();
            }
            threads.shutdown();
            List<JournalRecord> records = readAll(place);
            assertThat(texts(records)).containsExactlyInAnyOrderElementsOf(acknowledged);
            assertThat(kinds(records)).endsWith("closed");
        }
    }

    @Test
    void anInterruptedCallerGetsItsAnswerAndStaysInterrupted() throws IOException {
        try (Journal journal = open(directory)) {
            Thread.currentThread().interrupt();
            assertThat(journal.appendDurably(payload("a"))).isEqualTo(1);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(journal.appendDurably(payload("b"))).isEqualTo(2);
        }
    }

    @Test
    void healthTellsWhatIsDurable() throws IOException {
        try (Journal journal = open(directory)) {
            journal.appendDurably(payload("a"));
            JournalHealth health = journal.health();
            assertThat(health.isAvailable()).isTrue();
            assertThat(health.reason()).isEmpty();
            assertThat(health.epoch()).isEqualTo(1);
            assertThat(health.lastSequence()).isEqualTo(1);
            assertThat(health.durableSequence()).isEqualTo(1);
            assertThat(health.queuedRecords()).isZero();
            assertThat(health.usableBytes()).isPositive();
        }
    }

    /** What a thread does; may fail. */
    private interface Work {
        void run(int thread) throws Exception;
    }

    private static void inParallel(int count, Work work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int thread = i;
            all.add(threads.submit(() -> {
                work.run(thread);
                return null;
            }));
        }
        for (Future<?> one : all) {
            one.get();
        }
        threads.shutdown();
    }
}
