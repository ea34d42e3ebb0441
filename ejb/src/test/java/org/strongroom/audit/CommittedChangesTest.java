package org.strongroom.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What this server remembers of its changes takes no more memory than there is room for. */
class CommittedChangesTest {
    private static final long ROOM = 1000;

    private final AtomicLong nanos = new AtomicLong();
    private final CommittedChanges committed = new CommittedChanges(ROOM, nanos::get);

    @Test
    void whatIsCommittedKeepsItsRoomUntilItIsCopied() {
        List<PendingRow> rows = List.of(row(600));
        assertThat(committed.reserve(rows)).isTrue();
        committed.end(rows, true);
        assertThat(committed.first(5)).hasSize(1);

        assertThat(committed.reserve(List.of(row(600)))).isFalse();
        committed.remove(List.of(rows.get(0).id()));
        assertThat(committed.first(5)).isEmpty();
        assertThat(committed.reserve(List.of(row(600)))).isTrue();
    }

    @Test
    void whatIsRolledBackIsForgottenAndGivesItsRoomBack() {
        List<PendingRow> rows = List.of(row(600));
        assertThat(committed.reserve(rows)).isTrue();
        committed.end(rows, false);

        assertThat(committed.first(5)).isEmpty();
        assertThat(committed.reserve(List.of(row(600)))).isTrue();
    }

    @Test
    void itIsStuckWhenNoneGetsOnForAMinuteAndNotWhenThereAreMany() {
        List<PendingRow> rows = List.of(row(100));
        assertThat(committed.reserve(rows)).isTrue();
        committed.end(rows, true);
        nanos.addAndGet(Duration.ofSeconds(59).toNanos());
        committed.remove(List.of(-1L));
        nanos.addAndGet(Duration.ofSeconds(59).toNanos());
        assertThat(committed.isStuck()).isFalse();

        nanos.addAndGet(Duration.ofSeconds(2).toNanos());
        assertThat(committed.isStuck()).isTrue();
    }

    private static PendingRow row(int length) {
        return PendingRow.sealed(
                new ChangeSeal(new byte[32]), "n", 0, "x".repeat(length).getBytes(UTF_8));
    }
}
