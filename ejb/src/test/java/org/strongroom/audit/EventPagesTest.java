package org.strongroom.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.strongroom.persistence.TestDatabase;

/** Page by page, forwards and backwards, over times with many events and times with none. */
@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class EventPagesTest {
    private static final Instant NEWEST = Instant.parse("2026-01-01T12:00:00Z");
    private static final EventFilter ALL = EventFilter.between(Instant.EPOCH, NEWEST.plusSeconds(100_000_000_000L));

    /** How long before the newest, in microseconds: at one time, within a second, at the edges of spans, years apart. */
    private static final List<Long> AGES = List.of(
            0L,
            0L,
            0L,
            1L,
            999_999L,
            1_000_000L,
            1_000_001L,
            9_000_000L,
            9_000_001L,
            3_600_000_000L,
            40_000_000_000_000L,
            40_000_000_000_000L,
            900_000_000_000_000L);

    @Parameter
    TestDatabase.Kind kind;

    private TestDatabase database;

    @BeforeEach
    void fill() {
        database = kind.fresh();
        List<Object[]> rows = IntStream.range(0, AGES.size())
                .mapToObj(i -> EventColumns.of("node-" + i % 2, i, members(AGES.get(i), i % 3)))
                .toList();
        database.transactions().run(() -> database.database().call(session -> {
            EventColumns.INSERT.addAll(session, rows);
            return rows.size();
        }));
    }

    @Test
    void theNewestFirstAreTheOldestFirstTurnedRound() {
        ObjectStory story = new ObjectStory(Set.of(7L, 8L), Set.of("/gone"), List.of());
        for (EventFilter filter :
                List.of(ALL, ALL.by(Set.of(1L)), ALL.by(Set.of(1L, 2L)), ALL.by(Set.of(4711L)), ALL.of(story))) {
            List<Long> backwards = sequences(filter, EventOrder.OLDEST_FIRST, 100);
            Collections.reverse(backwards);
            for (int page = 1; page <= AGES.size() + 1; page++) {
                assertThat(sequences(filter, EventOrder.NEWEST_FIRST, page)).isEqualTo(backwards);
            }
        }
    }

    @Test
    void noEventOfTheFilterIsLeftOut() {
        assertThat(sequences(ALL.by(Set.of(1L, 2L)), EventOrder.NEWEST_FIRST, 5))
                .hasSize(8);
        assertThat(sequences(ALL, EventOrder.NEWEST_FIRST, 5)).hasSameSizeAs(AGES);
        assertThat(sequences(ALL.by(Set.of(4711L)), EventOrder.NEWEST_FIRST, 5)).isEmpty();
        assertThat(sequences(EventFilter.between(NEWEST.minusSeconds(1), NEWEST), EventOrder.NEWEST_FIRST, 5))
                .hasSize(3);
    }

    @Test
    void theNewestEventOfATimeIsFoundToTheSecond() {
        List<Instant> times =
                AGES.stream().map(age -> NEWEST.minusNanos(age * 1000)).toList();
        Stream.concat(times.stream(), Stream.of(ALL.until())).forEach(until -> {
            Instant newest = times.stream()
                    .filter(until::isAfter)
                    .max(Instant::compareTo)
                    .orElse(Instant.EPOCH);
            assertThat(database.database().<Instant>call(session -> NewestEvent.within(session, Instant.EPOCH, until)))
                    .as("before " + until)
                    .isBetween(newest, newest.plusSeconds(1));
        });
    }

    private List<Long> sequences(EventFilter filter, EventOrder order, int size) {
        AuditEvents events = new AuditEvents(database.database(), null, null);
        List<Long> all = new ArrayList<>();
        List<RecordedEvent> page = events.page(filter, order, null, size);
        while (!page.isEmpty()) {
            page.forEach(event -> all.add(event.sequence()));
            page = events.page(filter, order, EventPosition.of(page.get(page.size() - 1)), size);
        }
        return all;
    }

    private static Members members(long age, long person) {
        return new Members(Map.of(
                "kind",
                RecordFormat.ACCESS,
                "time",
                NEWEST.minusNanos(age * 1000).toString(),
                "person",
                person,
                "object",
                person == 0 ? 0 : person + 6,
                "outcome",
                person == 0 ? "refused" : "done",
                "path",
                "/gone"));
    }
}
