package org.strongroom.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.strongroom.audit.HoldRecords.Told;

/** What the records tell of holds, also where numbers come again. */
class HoldRecordsTest {
    private static final Instant SINCE = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant LATER = Instant.parse("2026-02-01T00:00:00Z");

    @Test
    void aReleaseEndsWhatWasPlacedBeforeIt() {
        HoldRecords records = new HoldRecords(
                List.of(told("a", 1, "place-hold", 7, SINCE), told("a", 9, "place-hold", 7, SINCE)),
                List.of(told("b", 5, "release-hold", 7, SINCE)));

        assertThat(records.live()).containsExactlyEntriesOf(Map.of(7L, SINCE));
    }

    @Test
    void aReleaseEndsNoOtherHoldOfTheSameNumber() {
        HoldRecords records = new HoldRecords(
                List.of(told("a", 1, "place-hold", 7, LATER), told("a", 2, "place-hold", 7, SINCE)),
                List.of(told("a", 5, "release-hold", 7, LATER)));

        assertThat(records.live()).containsEntry(7L, SINCE);
    }

    @Test
    void ofTwoThatHaveOneNumberTheOneThatKeepsMoreCounts() {
        HoldRecords records = new HoldRecords(
                List.of(told("a", 1, "place-hold", 7, LATER), told("b", 2, "place-hold", 7, SINCE)), List.of());

        assertThat(records.live()).containsEntry(7L, SINCE);
    }

    @Test
    void aReleaseIsNeededWhileThePlacingStaysAndNoOtherReleaseDoes() {
        Told placed = told("a", 1, "place-hold", 7, SINCE);
        Told released = told("b", 5, "release-hold", 7, SINCE);
        Told again = told("b", 80, "release-hold", 7, SINCE);

        assertThat(new HoldRecords(List.of(placed), List.of(released)).neededBefore("b", 50))
                .containsExactly(released);
        assertThat(new HoldRecords(List.of(placed), List.of(released)).neededBefore("b", 5))
                .isEmpty();
        assertThat(new HoldRecords(List.of(placed), List.of(released, again)).neededBefore("b", 50))
                .isEmpty();
        assertThat(new HoldRecords(List.of(), List.of(released)).neededBefore("b", 50))
                .isEmpty();
        Told own = told("b", 1, "place-hold", 7, SINCE);
        assertThat(new HoldRecords(List.of(own), List.of(released)).neededBefore("b", 50))
                .isEmpty();
    }

    /** A record whose time goes with its sequence. */
    private static Told told(String node, long sequence, String action, long id, Instant since) {
        return new Told(node, sequence, LATER.plusSeconds(sequence), action, id, since);
    }
}
