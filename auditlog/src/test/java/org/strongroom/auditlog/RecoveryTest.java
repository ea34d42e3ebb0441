package org.strongroom.auditlog;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.strongroom.auditlog.JournalFixture.copy;
import static org.strongroom.auditlog.JournalFixture.lastSegment;
import static org.strongroom.auditlog.JournalFixture.open;
import static org.strongroom.auditlog.JournalFixture.payload;
import static org.strongroom.auditlog.JournalFixture.readAll;
import static org.strongroom.auditlog.JournalFixture.segments;
import static org.strongroom.auditlog.JournalFixture.settings;
import static org.strongroom.auditlog.JournalFixture.texts;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoveryTest {
    @TempDir
    private Path directory;

    private int copies;

    /** What a crash left: some durable records, and behind them others that were written but not confirmed. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Crash(Path directory, byte[] segment, int durableEnd, int end) {
        /** The crash with only some bytes of what was not confirmed. */
        byte[] torn(int bytes) {
            return Arrays.copyOf(segment, durableEnd + bytes);
        }
    }

    private Crash crash(String... unconfirmed) throws IOException {
        Path live = directory.resolve("live" + copies++);
        Path left = directory.resolve("left" + copies++);
        try (Journal journal = open(live)) {
            journal.appendDurably(payload("first"));
            journal.appendDurably(payload("second"));
            copy(live, left);
            int durableEnd = endOfContent(lastSegment(live));
            for (String text : unconfirmed) {
                journal.appendDurably(payload(text));
            }
            return new Crash(left, Files.readAllBytes(lastSegment(live)), durableEnd, endOfContent(lastSegment(live)));
        }
    }

    @Test
    void aTailTornAtAnyByteIsCutAndTheRestStays() throws IOException {
        Crash crash = crash("third");
        for (int bytes = 0; bytes <= crash.end() - crash.durableEnd(); bytes++) {
            for (boolean zeros : new boolean[] {false, true}) {
                byte[] torn = crash.torn(bytes);
                Path place = restore(crash, zeros ? Arrays.copyOf(torn, torn.length + 5_000) : torn);
                boolean whole = bytes == crash.end() - crash.durableEnd();
                try (Journal journal = open(place)) {
                    assertThat(journal.appendDurably(payload("next"))).isEqualTo(whole ? 5 : 4);
                }
                List<JournalRecord> all = readAll(place);
                assertThat(texts(all))
                        .isEqualTo(
                                whole
                                        ? List.of("first", "second", "third", "next")
                                        : List.of("first", "second", "next"));
                assertThat(all.get(whole ? 4 : 3).members())
                        .containsEntry("kind", "epoch")
                        .containsEntry("bytes_cut", whole ? 0L : lastNonZero(torn, crash.durableEnd()))
                        .containsEntry("last_sha256", Sha256.hex(payload(whole ? "third" : "second")));
            }
        }
    }

    @Test
    void aFlippedBitInWhatWasNotConfirmedIsCut() throws IOException {
        Crash crash = crash("third");
        for (int at = crash.durableEnd(); at < crash.end(); at++) {
            Path place = restore(crash, flipped(crash.segment(), at));
            open(place).close();
            assertThat(texts(readAll(place))).containsExactly("first", "second");
        }
    }

    @Test
    void pagesThatReachedTheDiskOutOfOrderAreCut() throws IOException {
        Crash crash = crash("third", "fourth");
        byte[] holed = crash.segment().clone();
        Arrays.fill(holed, crash.durableEnd(), crash.durableEnd() + 20, (byte) 0);
        Path place = restore(crash, holed);
        open(place).close();
        List<JournalRecord> all = readAll(place);
        assertThat(texts(all)).containsExactly("first", "second");
        assertThat(all.get(3).members()).containsEntry("bytes_cut", (long) crash.end() - crash.durableEnd());
    }

    @Test
    void nothingOfWhatWasCutStaysBehindTheNewEnd() throws IOException {
        String[] ghosts = IntStream.range(0, 50).mapToObj(i -> "ghost " + i).toArray(String[]::new);
        Crash crash = crash(ghosts);
        Path place = restore(crash, flipped(crash.segment(), crash.durableEnd() + 9));
        open(place).close();
        open(place).close();
        List<JournalRecord> epochs = readAll(place).stream()
                .filter(record -> "epoch".equals(record.members().get("kind")))
                .toList();
        assertThat(epochs)
                .extracting(record -> record.members().get("bytes_cut"))
                .containsExactly(0L, (long) crash.end() - crash.durableEnd(), 0L);
        assertThat(texts(readAll(place))).containsExactly("first", "second");
    }

    @Test
    void aFlippedBitInWhatWasDurableIsRefusedAndNamed() throws IOException {
        Crash crash = crash("third");
        Path place = restore(crash, crash.segment());
        int endOfOrigin = 60;
        for (int at = 0; at < crash.durableEnd(); at += at > endOfOrigin && at < SegmentHeader.BYTES - 16 ? 13 : 1) {
            flip(lastSegment(place), at);
            byte[] before = Files.readAllBytes(lastSegment(place));
            JournalDamagedException refusal = catchThrowableOfType(
                    JournalDamagedException.class, () -> open(place).close());
            assertThat(refusal).as("byte %d", at).isNotNull();
            assertThat(refusal.offset()).isLessThanOrEqualTo(at);
            assertThat(refusal.sequence()).isBetween(0L, 2L);
            assertThat(refusal)
                    .hasMessageContaining(lastSegment(place).toString())
                    .hasMessageContaining("offset " + refusal.offset())
                    .hasMessageContaining("record " + refusal.sequence());
            assertThat(Files.readAllBytes(lastSegment(place))).isEqualTo(before);
            flip(lastSegment(place), at);
        }
        open(place).close();
    }

    @Test
    void aRecordBehindAnOrderlyEndIsRefused() throws IOException {
        try (Journal journal = open(directory)) {
            journal.appendDurably(payload("one"));
        }
        Path segment = lastSegment(directory);
        byte[] bytes = Files.readAllBytes(segment);
        List<JournalRecord> all = readAll(directory);
        byte[] forged = frame(all.size(), payload("forged"));
        int end = SegmentHeader.BYTES
                + all.stream()
                        .mapToInt(one -> Frame.HEADER_BYTES + one.payload().length)
                        .sum();
        Files.write(
                segment,
                ByteBuffer.allocate(Math.max(bytes.length, end + forged.length))
                        .put(bytes)
                        .position(end)
                        .put(forged)
                        .array());

        assertThatThrownBy(() -> open(directory))
                .isInstanceOf(JournalDamagedException.class)
                .hasMessageContaining("behind that of an orderly end");
    }

    private static byte[] frame(long sequence, byte[] payload) {
        CRC32C checksum = new CRC32C();
        checksum.update(ByteBuffer.allocate(Long.BYTES + Integer.BYTES)
                .putLong(sequence)
                .putInt(payload.length)
                .array());
        checksum.update(payload);
        return ByteBuffer.allocate(Frame.HEADER_BYTES + payload.length)
                .putInt(payload.length)
                .putInt((int) checksum.getValue())
                .put(payload)
                .array();
    }

    @Test
    void anEndBelowTheMarkIsRefused() throws IOException {
        Crash crash = crash();
        for (int end : new int[] {SegmentHeader.BYTES, crash.durableEnd() - 1, crash.durableEnd() - 30}) {
            Path place = restore(crash, Arrays.copyOf(crash.segment(), end));
            assertThatThrownBy(() -> open(place))
                    .isInstanceOf(JournalDamagedException.class)
                    .hasMessageContaining("up to 2 were durable");
        }
    }

    @Test
    void anEndBelowWhatIsKnownElsewhereIsRefused() throws IOException {
        Crash crash = crash();
        Path place = restore(crash, crash.segment());
        assertThatThrownBy(() -> Journal.open(settings(place).withKnownRecords(4), record -> {}))
                .isInstanceOf(JournalDamagedException.class)
                .hasMessageContaining("record 3");
        Journal.open(settings(place).withKnownRecords(3), record -> {}).close();
    }

    @Test
    void anEmptiedDirectoryIsRefusedWhenRecordsAreKnown() throws IOException {
        open(directory).close();
        Files.delete(lastSegment(directory));
        assertThatThrownBy(() -> open(directory)).isInstanceOf(JournalDamagedException.class);
    }

    @Test
    void aMissingOrTornMarkIsNoObstacle() throws IOException {
        Crash crash = crash("third");
        Path without = restore(crash, crash.segment());
        Files.delete(without.resolve("durable"));
        open(without).close();
        assertThat(texts(readAll(without))).containsExactly("first", "second", "third");
        Path torn = restore(crash, crash.segment());
        Files.write(torn.resolve("durable"), flipped(Files.readAllBytes(torn.resolve("durable")), 7));
        open(torn).close();
        assertThat(texts(readAll(torn))).containsExactly("first", "second", "third");
    }

    @Test
    void damageInASealedSegmentIsRefusedAtAnyByte() throws IOException {
        Path live = severalSegments();
        Path sealed = segments(live).get(segments(live).size() - 2);
        int end = endOfContent(sealed);
        byte[] bytes = Arrays.copyOf(Files.readAllBytes(sealed), end);
        Files.write(sealed, bytes);
        for (int at = 0; at < end; at += 23) {
            flip(sealed, at);
            JournalDamagedException refusal = catchThrowableOfType(
                    JournalDamagedException.class, () -> open(live).close());
            assertThat(refusal).as("byte %d", at).isNotNull();
            assertThat(refusal.segment()).isEqualTo(sealed.toString());
            flip(sealed, at);
        }
        Files.write(sealed, Arrays.copyOf(bytes, end - 1));
        assertThatThrownBy(() -> open(live)).isInstanceOf(JournalDamagedException.class);
        Files.write(sealed, bytes);
        open(live).close();
    }

    @Test
    void framesInEachOthersPlaceAreRefused() throws IOException {
        Path live = directory.resolve("swapped");
        try (Journal journal = open(live)) {
            journal.appendDurably(payload("one"));
            journal.appendDurably(payload("two"));
        }
        byte[] bytes = Files.readAllBytes(lastSegment(live));
        int first = new String(bytes, ISO_8859_1).indexOf(new String(payload("one"), ISO_8859_1)) - 8;
        int size = payload("one").length + 8;
        byte[] swapped = bytes.clone();
        System.arraycopy(bytes, first, swapped, first + size, size);
        System.arraycopy(bytes, first + size, swapped, first, size);
        Files.write(lastSegment(live), swapped);
        assertThatThrownBy(() -> open(live))
                .isInstanceOf(JournalDamagedException.class)
                .hasMessageContaining("record 1: the checksum differs");
    }

    @Test
    void aMissingSegmentIsRefused() throws IOException {
        Path live = severalSegments();
        List<Path> all = segments(live);
        Path last = copy(live, directory.resolve("last"));
        Files.delete(last.resolve(all.get(all.size() - 1).getFileName()));
        assertThatThrownBy(() -> open(last))
                .isInstanceOf(JournalDamagedException.class)
                .hasMessageContaining("were durable");
        Path sealed = copy(live, directory.resolve("sealed"));
        Files.delete(sealed.resolve(all.get(all.size() - 2).getFileName()));
        assertThatThrownBy(() -> open(sealed))
                .isInstanceOf(JournalDamagedException.class)
                .hasMessageContaining("does not begin with this record");
    }

    @Test
    void aSegmentUnderAnotherNameIsRefused() throws IOException {
        Path live = severalSegments();
        Path last = lastSegment(live);
        Files.move(last, last.resolveSibling(SegmentHeader.fileName(1_000)));
        assertThatThrownBy(() -> open(live)).isInstanceOf(JournalDamagedException.class);
    }

    @Test
    void aSegmentThatWasNeverBegunIsRemoved() throws IOException {
        Crash crash = crash();
        Path place = restore(crash, crash.segment());
        Path aside = place.resolve(SegmentHeader.fileName(3) + Segments.ASIDE);
        Files.write(aside, new byte[100]);
        open(place).close();
        assertThat(aside).doesNotExist();
        assertThat(texts(readAll(place))).containsExactly("first", "second");
    }

    @Test
    void aSegmentWithoutRecordsIsContinued() throws IOException {
        JournalSettings small = settings(directory).withSegmentBytes(4_096);
        try (Journal journal = Journal.open(small, record -> {})) {
            journal.appendDurably(payload("a"));
        }
        byte[] header =
                new SegmentHeader(JournalFixture.ORIGIN, 3, 1, 0).encode().array();
        Files.write(directory.resolve(SegmentHeader.fileName(3)), header);
        try (Journal journal = Journal.open(small, record -> {})) {
            assertThat(journal.epoch()).isEqualTo(2);
            assertThat(journal.size()).isEqualTo(4);
        }
        List<JournalRecord> all = readAll(directory);
        assertThat(all.get(3).members())
                .containsEntry("last_sequence", 2L)
                .containsEntry("last_sha256", Sha256.hex(all.get(2).payload()));
    }

    @Test
    void theRecordsOfTheLastTwoSegmentsAreShown() throws IOException {
        Path live = severalSegments();
        List<Path> all = segments(live);
        String first = all.get(all.size() - 2).getFileName().toString();
        List<JournalRecord> expected = readAll(live);
        List<JournalRecord> shown = new ArrayList<>();
        Journal.open(settings(live).withSegmentBytes(4_096), shown::add).close();
        long from = Long.parseLong(first.substring(0, 20));
        assertThat(shown)
                .extracting(JournalRecord::toString)
                .containsExactlyElementsOf(expected.subList((int) from, expected.size()).stream()
                        .map(JournalRecord::toString)
                        .toList());
    }

    @Test
    void whoeverFailsWhenShownARecordMayOpenItAgain() throws IOException {
        open(directory).close();
        assertThatThrownBy(() -> Journal.open(settings(directory), record -> {
                    throw new IllegalStateException("as told");
                }))
                .hasMessage("as told");
        open(directory).close();
    }

    @Test
    void smallerSegmentsMayBeSetLater() throws IOException {
        try (Journal journal = open(directory)) {
            journal.appendDurably(new byte[100_000]);
        }
        try (Journal journal = Journal.open(settings(directory).withSegmentBytes(4_096), record -> {})) {
            journal.appendDurably(payload("small"));
        }
        assertThat(segments(directory)).hasSizeGreaterThan(1);
        try (JournalReader reader = JournalReader.open(directory, 4)) {
            assertThat(texts(reader.read(1))).containsExactly("small");
        }
    }

    private Path severalSegments() throws IOException {
        Path live = directory.resolve("several" + copies++);
        try (Journal journal = Journal.open(settings(live).withSegmentBytes(4_096), record -> {})) {
            for (int i = 0; i < 400; i++) {
                journal.appendDurably(payload("record " + i));
            }
        }
        assertThat(segments(live)).hasSizeGreaterThan(2);
        return live;
    }

    private Path restore(Crash crash, byte[] segment) throws IOException {
        Path place = copy(crash.directory(), directory.resolve("copy" + copies++));
        Files.write(lastSegment(place), segment);
        return place;
    }

    private static byte[] flipped(byte[] bytes, int at) {
        byte[] changed = bytes.clone();
        changed[at] ^= (byte) (1 << at % 8);
        return changed;
    }

    private static void flip(Path file, int at) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(at);
            int value = bytes.read();
            bytes.seek(at);
            bytes.write(value ^ 1 << at % 8);
        }
    }

    private static int endOfContent(Path segment) throws IOException {
        byte[] bytes = Files.readAllBytes(segment);
        return Math.toIntExact(SegmentHeader.BYTES + lastNonZero(bytes, SegmentHeader.BYTES));
    }

    /** How many bytes there are from an offset to the last one that is not zero. */
    private static long lastNonZero(byte[] bytes, int from) {
        int end = bytes.length;
        while (end > from && bytes[end - 1] == 0) {
            end--;
        }
        return (long) end - from;
    }
}
