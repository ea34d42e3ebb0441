package org.strongroom.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.strongroom.files.FilesFixture.refusal;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.strongroom.audit.Action;
import org.strongroom.audit.AuditEvent;
import org.strongroom.audit.RecordedEvent;
import org.strongroom.path.NodePath;
import org.strongroom.persistence.TestDatabase;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;
import org.strongroom.report.search.EventHistogram;
import org.strongroom.report.search.EventPage;
import org.strongroom.report.search.EventSearch;

/** Looking into the log of {@link Week}. */
@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class EventSearchTest {
    private static final Map<TestDatabase.Kind, Week> WEEKS = new EnumMap<>(TestDatabase.Kind.class);

    @TempDir
    static Path folder;

    @Parameter
    TestDatabase.Kind kind;

    private Week week;
    private EventSearch search;

    @BeforeEach
    void live() {
        week = WEEKS.computeIfAbsent(kind, unlived -> Week.lived(unlived.fresh(), folder.resolve(unlived.name())));
        search = new EventSearch(
                TestReports.sources(week.house()), week.house().audit().trail(), week.clock());
    }

    @AfterAll
    static void close() {
        WEEKS.values().forEach(Week::close);
        WEEKS.clear();
    }

    /** What each filter leaves of the week. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "below=/public/finance | 4",
                "below=/public/engineering/archive | 1",
                "below=/public/finance&from=2026-03-08 | 0",
                "below=/public/engineering/~WRL0002.tmp | 2",
                "workstation=ws-5 | 2",
                "address=10.2.0.9 | 5",
                "address=10.2.0.0/15 | 7",
                "address=2001:db8::/32 | 2",
                "address=2001:db8:1::/48 | 0",
                "protocol=server | 2",
                "group=readers | 2",
                "group=/readers | 2",
                "outcome=refused | 10",
                "outcome=refused,failed&probes=shown | 13",
                "action=create-device,revoke-device | 2",
                "action=run-report | 1",
                "from=2026-03-05&until=2026-03-05 | 4",
                "from=2026-03-05T10:00:00.002Z&until=2026-03-05T10:00:00.002Z | 0",
            })
    void eachFilterNarrows(String query, long count) {
        EventPage page = search.page(week.auditor().caller(), ofTheWeek(query));

        assertThat(page.count()).isEqualTo(count);
        assertThat(page.events()).hasSize((int) count);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "below=/public/fin | Nothing is at this path",
                "below=/private/nobody | Nothing is at this path",
                "workstation=ws-6 | No workstation",
            })
    void aNameWithASlipIsRefused(String query, String words) {
        assertThatThrownBy(() -> search.page(week.auditor().caller(), ofTheWeek(query)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(words);
    }

    @Test
    void aDirectoryIsFoundHoweverItsLettersAreComposed() {
        week.house()
                .audit()
                .trail()
                .record(AuditEvent.done(week.auditor().caller(), Action.LIST).on("/public/Mu\u0308ller/a.txt", 17));
        week.house().audit().events().catchUp();

        for (String spelling : List.of("/public/M\u00fcller", "/public/Mu\u0308ller")) {
            assertThat(search.page(week.auditor().caller(), Map.of("below", spelling))
                            .count())
                    .isEqualTo(1);
        }
    }

    @Test
    void aPersonIsFoundByLoginAndByNumberAndBothFiltersTogetherNarrowFurther() {
        String login = week.login("alice");
        String number = Long.toString(week.person("alice").person().id());
        long count = search.page(week.auditor().caller(), ofTheWeek("person=" + login))
                .count();

        assertThat(count)
                .isEqualTo(search.page(week.auditor().caller(), ofTheWeek("person=" + number))
                        .count());
        assertThat(search.page(week.auditor().caller(), ofTheWeek("person=" + login + "&group=readers"))
                        .count())
                .isZero();
    }

    @Test
    void pagesHaveEachEventOnceInEitherOrderWhateverIsRecordedMeanwhile() {
        List<String> newest = new ArrayList<>();
        List<String> oldest = new ArrayList<>();
        for (Map.Entry<String, List<String>> order :
                Map.of("newest", newest, "oldest", oldest).entrySet()) {
            EventPage page = null;
            do {
                Map<String, String> asked = new TreeMap<>(Map.of("order", order.getKey(), "limit", "7"));
                if (page != null) {
                    asked.put("after", page.next());
                }
                page = search.page(week.auditor().caller(), asked);
                page.events().forEach(event -> order.getValue().add(event.request() + event.sequence()));
                week.person("dora").put(NodePath.of("public", "everyone", "later.txt"), "later");
            } while (!page.next().isEmpty());
            assertThat(order.getValue()).hasSize((int) page.count()).doesNotHaveDuplicates();
        }
        assertThat(oldest.subList(0, 30)).isEqualTo(reversed(newest).subList(0, 30));
    }

    @Test
    void theSearchIsOnTheRecordAndNotInItsOwnResult() {
        EventPage page = search.page(week.auditor().caller(), Map.of("action", "search-events"));

        assertThat(page.events())
                .allMatch(event -> event.person() == week.auditor().person().id());
        RecordedEvent record = week.auditor().recorded().get(0);
        assertThat(record.action()).isEqualTo("search-events");
        assertThat(record.detail()).startsWith("action=search-events&from=1970").contains("order=newest");
        assertThat(page.events()).doesNotContain(record);
    }

    @Test
    void theHistogramCountsWhatTheSearchFinds() {
        EventHistogram days = search.histogram(week.auditor().caller(), ofTheWeek("probes=shown"));

        assertThat(days.spans())
                .containsEntry(Instant.parse("2026-03-05T00:00:00Z"), 4L)
                .containsEntry(Instant.parse("2026-03-04T00:00:00Z"), 3L)
                .doesNotContainKey(Instant.parse("2026-03-08T00:00:00Z"));
        assertThat(days.spans().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(days.count());
        assertThat(search.histogram(week.auditor().caller(), ofTheWeek("span=PT1H"))
                        .spans())
                .containsEntry(Instant.parse("2026-03-05T10:00:00Z"), 4L);
    }

    @Test
    void onlyAnAuditorLooks() {
        assertThat(refusal(() -> search.page(week.person("dora").caller(), Map.of())))
                .isInstanceOf(Problem.Forbidden.class);
        assertThat(refusal(() -> search.histogram(week.person("alice").caller(), Map.of())))
                .isInstanceOf(Problem.Forbidden.class);
    }

    @ParameterizedTest
    @CsvSource({
        "group=nobody-is-in-this, Nobody was ever in a group",
        "limit=0, limit is from 1",
        "limit=1001, limit is from 1",
        "after=xyz, not the cursor",
        "span=P1D, known are",
        "action=fly, action is one of",
        "order=sideways, order is",
    })
    void whatCannotBeMeantIsRefused(String query, String words) {
        assertThat(refusal(() -> search.page(week.auditor().caller(), asked(query)))
                        .detail())
                .contains(words);
    }

    @Test
    void aCursorOfAnotherQuestionIsRefused() {
        String next = search.page(week.auditor().caller(), Map.of("limit", "1")).next();

        assertThat(refusal(() -> search.page(
                                week.auditor().caller(), Map.of("limit", "1", "protocol", "rest", "after", next)))
                        .detail())
                .contains("another question");
    }

    private static Map<String, String> ofTheWeek(String query) {
        Map<String, String> all = asked(query);
        all.putIfAbsent("from", "2026-03-02");
        all.putIfAbsent("until", "2026-03-08");
        return all;
    }

    private static Map<String, String> asked(String query) {
        Map<String, String> all = new TreeMap<>();
        for (String part : query.split("&", -1)) {
            all.put(part.substring(0, part.indexOf('=')), part.substring(part.indexOf('=') + 1));
        }
        return all;
    }

    private static List<String> reversed(List<String> all) {
        List<String> reversed = new ArrayList<>(all);
        java.util.Collections.reverse(reversed);
        return reversed;
    }
}
