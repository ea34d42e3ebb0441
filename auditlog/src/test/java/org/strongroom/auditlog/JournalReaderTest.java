package org.strongroom.auditlog;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.strongroom.auditlog.JournalFixture.open;
import static org.strongroom.auditlog.JournalFixture.payload;
import static org.strongroom.auditlog.JournalFixture.segments;
import static org.strongroom.auditlog.JournalFixture.settings;
import static org.strongroom.auditlog.JournalFixture.texts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalReaderTest {
    @TempDir
    private Path directory;

    private JournalSettings small() {
        return settings(directory).withSegmentBytes(8_192);
    }

    @Test
    void aReaderFollowsTheWriterOverManySegmentsAndMissesNothing() throws Exception {
        int records = 3_000;
        try (Journal journal = Journal.open(small(), record -> {});
                JournalReader inside = journal.reader(1);
                JournalReader outside = JournalReader.open(directory, 1)) {
            CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> {
                for (int i = 0; i < records; i++) {
                    if (i % 20 == 0) {
                        journal.appendDurably(payload("r" + i));
                    } else {
                        journal.appendEventually(payload("r" + i));
                    }
                }
                journal.appendDurably(payload("end"));
            });
            List<JournalRecord> seenInside = new ArrayList<>();
            List<JournalRecord> seenOutside = new ArrayList<>();
            while (seenInside.size() <= records || seenOutside.size() <= records) {
                seenInside.addAll(inside.read(100));
                seenOutside.addAll(outside.read(7));
            }
            writing.join();
            List<String> expected = new ArrayList<>(
                    IntStream.range(0, records).mapToObj(i -> "r" + i).toList());
            expected.add("end");
            assertThat(texts(seenInside)).isEqualTo(expected);
            assertThat(texts(seenOutside)).isEqualTo(expected);
            assertThat(seenInside).extracting(JournalRecord::epoch).containsOnly(1L);
            assertThat(segments(directory).size()).isGreaterThan(5);
        }
    }

    @Test
    void aReaderBeginsAtAnyRecord() throws IOException {
        try (Journal journal = Journal.open(small(), record -> {})) {
            for (int i = 1; i <= 500; i++) {
                journal.appendEventually(payload("r" + i));
            }
            journal.appendDurably(payload("r501"));
            for (int from = 1; from <= 501; from += 5) {
                try (JournalReader reader = journal.reader(from)) {
                    assertThat(reader.position()).isEqualTo(from);
                    JournalRecord record = reader.read(1).get(0);
                    assertThat(record.sequence()).isEqualTo(from);
                    assertThat(texts(List.of(record))).containsExactly("r" + from);
                    assertThat(reader.position()).isEqualTo(from + 1);
                }
            }
            try (JournalReader reader = journal.reader(502)) {
                assertThat(reader.read(10)).isEmpty();
                journal.appendDurably(payload("new"));
                assertThat(texts(reader.read(10))).containsExactly("new");
            }
            assertThatThrownBy(() -> journal.reader(504)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> journal.reader(-1)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void whatIsNotDurableIsNotRead() throws IOException {
        FaultyFiles disk = new FaultyFiles();
        try (Journal journal = Journal.open(small(), record -> {}, disk, System::nanoTime);
                JournalReader inside = journal.reader(1);
                JournalReader outside = JournalReader.open(directory, 1)) {
            disk.stuck = new CountDownLatch(1);
            int syncs = disk.syncs.get();
            journal.appendEventually(payload("waiting"));
            JournalFixture.await(() -> disk.syncs.get() > syncs);
            assertThat(inside.read(10)).isEmpty();
            assertThat(outside.read(10)).isEmpty();
            disk.stuck.countDown();
            JournalFixture.await(() -> journal.size() == 2);
            assertThat(texts(inside.read(10))).containsExactly("waiting");
        }
    }

    @Test
    void whatWasTakenBackIsNotReadAndWhatCameInItsPlaceIs() throws IOException {
        FaultyFiles disk = new FaultyFiles();
        try (Journal journal = Journal.open(small(), record -> {}, disk, System::nanoTime);
                JournalReader reader = journal.reader(1)) {
            journal.appendDurably(payload("before"));
            assertThat(texts(reader.read(10))).containsExactly("before");
            disk.bytesUntilFull.set(20);
            assertThatThrownBy(() -> journal.appendDurably(payload("taken back")))
                    .isInstanceOf(JournalUnavailableException.class);
            assertThat(reader.read(10)).isEmpty();
            disk.bytesUntilFull.set(Integer.MAX_VALUE);
            JournalFixture.await(() -> journal.health().isAvailable());
            journal.appendDurably(payload("after"));
            List<JournalRecord> rest = reader.read(10);
            assertThat(rest.get(0).members()).containsEntry("kind", "gap");
            assertThat(texts(rest)).containsExactly("after");
        }
    }

    @Test
    void aReaderOutlivesTheJournalAndTheNextEpochGoesOn() throws IOException {
        Journal first = open(directory);
        try (JournalReader reader = JournalReader.open(directory, 0)) {
            first.appendDurably(payload("one"));
            first.close();
            assertThat(reader.read(100)).hasSize(3);
            try (Journal second = open(directory)) {
                second.appendDurably(payload("two"));
                List<JournalRecord> more = reader.read(100);
                assertThat(texts(more)).containsExactly("two");
                assertThat(more).extracting(JournalRecord::epoch).containsOnly(2L);
            }
        }
    }

    @Test
    void damageIsNamedAfterWhatIsGoodWasRead() throws IOException {
        try (Journal journal = open(directory)) {
            for (int i = 1; i <= 9; i++) {
                journal.appendDurably(payload("r" + i));
            }
        }
        Path segment = segments(directory).get(0);
        byte[] bytes = Files.readAllBytes(segment);
        int at = new String(bytes, ISO_8859_1).indexOf("r5");
        bytes[at] = 'R';
        Files.write(segment, bytes);
        try (JournalReader reader = JournalReader.open(directory, 0)) {
            assertThat(texts(reader.read(100))).containsExactly("r1", "r2", "r3", "r4");
            for (int again = 0; again < 2; again++) {
                assertThatThrownBy(() -> reader.read(100))
                        .isInstanceOf(JournalDamagedException.class)
                        .hasMessageContaining(segment.toString())
                        .hasMessageContaining("record 5")
                        .hasMessageContaining("checksum");
            }
        }
    }

    @Test
    void aMissingSegmentIsNamed() throws IOException {
        try (Journal journal = Journal.open(small(), record -> {})) {
            for (int i = 1; i <= 600; i++) {
                journal.appendEventually(payload("r" + i));
            }
        }
        List<Path> all = segments(directory);
        Files.delete(all.get(1));
        try (JournalReader reader = JournalReader.open(directory, 0)) {
            assertThat(reader.read(10_000)).isNotEmpty();
            assertThatThrownBy(() -> reader.read(10_000))
                    .isInstanceOf(JournalDamagedException.class)
                    .hasMessageContaining(all.get(0).toString())
                    .hasMessageContaining("no other begins");
        }
        Files.delete(all.get(0));
        assertThatThrownBy(() -> JournalReader.open(directory, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not kept");
    }
}
