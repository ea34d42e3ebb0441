package org.strongroom.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.strongroom.condition.Preconditions;
import org.strongroom.files.FilesFixture;
import org.strongroom.identity.Role;
import org.strongroom.path.NodePath;
import org.strongroom.persistence.TestDatabase;
import org.strongroom.problem.ProblemException;
import org.strongroom.report.RandomYear.Noted;
import org.strongroom.report.access.PermissionsAt;
import org.strongroom.report.question.Period;
import org.strongroom.report.question.Sources;
import org.strongroom.report.question.Spot;
import org.strongroom.report.question.Who;
import org.strongroom.sharing.SharingFixture;

/** R07 tells of each instant what decided on access then. */
class PermissionsThenTest {
    /** On the other engine each statement of the tests opens a connection. */
    private static final Map<TestDatabase.Kind, Integer> CHANGES =
            Map.of(TestDatabase.Kind.H2, 45, TestDatabase.Kind.POSTGRESQL, 20);

    private static final int SEEDS = 2;
    private static final int QUESTIONS = 100;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void r07AgreesWithWhatDecidedThen(TestDatabase.Kind kind) throws IOException {
        for (long seed = 1; seed <= SEEDS; seed++) {
            TestDatabase database = kind.fresh();
            RandomYear year = new RandomYear(seed, database, folder.resolve(kind + "-" + seed), CHANGES.get(kind));
            Sources sources = TestReports.sources(year.house());
            Random random = new Random(seed);
            List<Noted> noted = year.noted();
            assertThat(noted.stream().map(Noted::level).distinct()).hasSizeGreaterThan(2);
            for (int i = 0; i < QUESTIONS; i++) {
                agree(sources, noted.get(random.nextInt(noted.size())), seed);
            }
            database.close();
        }
    }

    @Test
    void aCutShowsAsWhatItEndedAndAsTheCutItself() throws IOException {
        StepClock clock = new StepClock(Instant.parse("2026-03-02T09:00:00Z"));
        TestDatabase database = TestDatabase.Kind.H2.fresh();
        FilesFixture house = FilesFixture.alone(database, folder, clock);
        NodePath plans = NodePath.of("public", "engineering", "plans");
        house.someone("alice", "engineers").makeDirectory(plans);
        clock.set("2026-03-04T09:00:00Z");
        new SharingFixture(house)
                .sharing()
                .inherit(
                        house.someone("dora", Set.of(Role.ADMIN), Set.of()).caller(), plans, false, Preconditions.NONE);
        clock.set("2026-03-06T09:00:00Z");
        Map<String, String> dates = Map.of("from", "2026-03-03", "until", "2026-03-05", "group", "engineers");

        assertThat(told(house, dates))
                .containsExactly(
                        "same /public/engineering group engineers edit edit",
                        "changed /public/engineering/plans inheritance inherits cut",
                        "change /public/engineering/plans  inherits cut");
        Map<String, String> there = new HashMap<>(dates);
        there.put("path", plans.toString());
        assertThat(told(house, there))
                .containsExactly(
                        "changed /public/engineering group engineers edit none",
                        "changed /public/engineering/plans inheritance inherits cut",
                        "change /public/engineering/plans  inherits cut");
        there.put("path", "/public/engineering/never");
        assertThat(catchThrowable(() -> told(house, there))).isInstanceOf(ProblemException.class);
        database.close();
    }

    private static List<String> told(FilesFixture house, Map<String, String> asked) {
        return new AuditorsDesk(house)
                .rows(Asked.of("R07", asked)).stream()
                        .map(row -> Stream.of("kind", "directory", "group", "before", "after")
                                .map(column -> String.valueOf(row.get(column)))
                                .collect(Collectors.joining(" ")))
                        .toList();
    }

    private static void agree(Sources sources, Noted noted, long seed) {
        List<List<Object>> rows = new ArrayList<>();
        new PermissionsAt(noted.at(), noted.at(), new Who("", noted.person(), ""), new Spot("", noted.node()), false)
                .rows(sources, new Period(noted.at(), noted.at()))
                .read(rows::add);
        List<String> held = rows.stream()
                .filter(row -> !row.get(0).equals("change") && !row.get(2).equals("inheritance"))
                .flatMap(row -> Arrays.stream(((String) row.get(4)).split(", ")))
                .toList();
        String expected = noted.owner()
                ? "owner"
                : noted.level() == null ? "none" : noted.level().word();
        assertThat(highest(held)).as(seed + ": " + noted + " " + rows).isEqualTo(expected);
    }

    private static String highest(List<String> words) {
        List<String> order = List.of("none", "list", "view", "contribute", "edit", "manage", "owner");
        return Stream.concat(Stream.of("none"), words.stream())
                .max(Comparator.comparingInt(order::indexOf))
                .orElseThrow();
    }
}
