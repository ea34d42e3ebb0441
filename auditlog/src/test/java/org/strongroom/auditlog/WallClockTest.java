package org.strongroom.auditlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strongroom.auditlog.JournalFixture.kinds;
import static org.strongroom.auditlog.JournalFixture.payload;
import static org.strongroom.auditlog.JournalFixture.readAll;
import static org.strongroom.auditlog.JournalFixture.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WallClockTest {
    @TempDir
    private Path directory;

    private final AtomicReference<Instant> wall = new AtomicReference<>(Instant.parse("2026-11-21T10:00:00Z"));
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);

    @ParameterizedTest
    @ValueSource(strings = {"PT1H", "PT-1H", "PT1.000001S", "PT-1.5S"})
    void aJumpIsOnTheRecordBeforeWhatFollows(String jump) throws IOException {
        try (Journal journal = open()) {
            journal.appendDurably(payload("a"));
            pass(Duration.ofSeconds(30), Duration.ofSeconds(30));
            journal.appendDurably(payload("b"));
            pass(Duration.ofSeconds(5), Duration.ofSeconds(5).plus(Duration.parse(jump)));
            journal.appendDurably(payload("c"));
            journal.appendDurably(payload("d"));
        }
        List<JournalRecord> all = readAll(directory);
        assertThat(kinds(all)).containsExactly("epoch", "record", "record", "clock_jump", "record", "record", "closed");
        long from = (long) all.get(3).members().get("from_utc_us");
        long to = (long) all.get(3).members().get("to_utc_us");
        assertThat(to - from).isEqualTo(Duration.parse(jump).toNanos() / 1_000);
        assertThat(Instant.EPOCH.plusNanos(from * 1_000)).isEqualTo(Instant.parse("2026-11-21T10:00:35Z"));
    }

    @Test
    void aClockThatIsSlowlySetRightDoesNotJump() throws IOException {
        try (Journal journal = open()) {
            for (int i = 0; i < 20; i++) {
                pass(Duration.ofSeconds(10), Duration.ofMillis(10_900));
                journal.appendDurably(payload("r" + i));
            }
        }
        assertThat(kinds(readAll(directory))).doesNotContain("clock_jump");
    }

    private void pass(Duration monotonic, Duration byTheWall) {
        nanos.addAndGet(monotonic.toNanos());
        wall.updateAndGet(now -> now.plus(byTheWall));
    }

    private Journal open() throws IOException {
        return Journal.open(
                settings(directory).withClock(wall::get), record -> {}, new LocalSegmentFiles(), nanos::get);
    }
}
