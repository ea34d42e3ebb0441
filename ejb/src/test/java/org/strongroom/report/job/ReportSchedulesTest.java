package org.strongroom.report.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.strongroom.files.FilesFixture.refusal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.strongroom.files.Files;
import org.strongroom.files.FilesFixture;
import org.strongroom.files.Visitor;
import org.strongroom.identity.Role;
import org.strongroom.leaver.LeaversFixture;
import org.strongroom.path.NodePath;
import org.strongroom.persistence.TestDatabase;
import org.strongroom.persistence.Transactions;
import org.strongroom.problem.Problem;
import org.strongroom.report.ReportsFixture;
import org.strongroom.report.Spool;
import org.strongroom.report.format.Format;

@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class ReportSchedulesTest {
    private static final Map<TestDatabase.Kind, House> HOUSES = new EnumMap<>(TestDatabase.Kind.class);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @TempDir
    static Path folder;

    @Parameter
    TestDatabase.Kind kind;

    private AtomicReference<Instant> time;
    private FilesFixture house;
    private Visitor auditor;
    private NodePath reports;

    @BeforeEach
    void open() {
        House opened = HOUSES.computeIfAbsent(kind, House::open);
        time = opened.time;
        now(Instant.parse("2026-03-27T10:00:00Z"));
        house = opened.house;
        auditor = house.auditor();
        reports = house.sharedDirectory();
        schedules(house.files()).list(auditor.caller()).forEach(left -> schedules(house.files())
                .end(auditor.caller(), left.id()));
    }

    @AfterAll
    static void close() {
        HOUSES.values().forEach(opened -> opened.database.close());
        HOUSES.clear();
    }

    private record House(TestDatabase database, FilesFixture house, AtomicReference<Instant> time) {
        static House open(TestDatabase.Kind kind) {
            AtomicReference<Instant> time = new AtomicReference<>(Instant.parse("2026-03-27T10:00:00Z"));
            try {
                TestDatabase database = kind.fresh();
                Path data = java.nio.file.Files.createDirectory(folder.resolve(kind.name()));
                return new House(database, FilesFixture.alone(database, data, time::get), time);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void now(Instant instant) {
        time.set(instant);
    }

    private void pass(Duration duration) {
        time.updateAndGet(instant -> instant.plus(duration));
    }

    @Test
    void aDailyReportComesOnceAfterTheDayWithTheSummertimeMinded() {
        create(Recurrence.DAILY, Map.of());
        assertThat(run()).isZero();
        now(Instant.parse("2026-03-27T23:04:59Z"));
        assertThat(run()).isZero();
        now(Instant.parse("2026-03-27T23:05:00Z"));
        assertThat(run()).isEqualTo(1);
        assertThat(run()).isZero();
        now(Instant.parse("2026-03-29T22:05:00Z"));
        assertThat(run()).isEqualTo(2);

        assertThat(files()).containsExactly("R03-2026-03-27", "R03-2026-03-28", "R03-2026-03-29");
    }

    @Test
    void aWeeklyReportIsFromMondayToSundayAndAMonthlyOneOfTheWholeMonth() {
        create(Recurrence.WEEKLY, Map.of());
        create(Recurrence.MONTHLY, Map.of());
        now(Instant.parse("2026-04-01T00:00:00Z"));
        run();

        assertThat(files()).containsExactly("R03-2026-03-01-to-2026-03-31", "R03-2026-03-23-to-2026-03-29");
    }

    @Test
    void aReportOfNowComesWithTheDayOfItsRunAndOnceForAllSpansThatWereMissed() {
        schedules(house.files()).create(auditor.caller(), request("R05", Map.of("path", reports.toString()), reports));
        now(Instant.parse("2026-03-27T23:05:00Z"));
        assertThat(run()).isEqualTo(1);
        now(Instant.parse("2026-03-31T08:00:00Z"));
        assertThat(run()).isEqualTo(1);
        now(Instant.parse("2026-03-31T22:05:00Z"));
        assertThat(run()).isEqualTo(1);

        assertThat(files()).containsExactly("R05-2026-03-28", "R05-2026-03-31", "R05-2026-04-01");
        assertThat(auditor.read(reports.child(auditor.list(reports).get(0)))).contains("everyone");
    }

    @Test
    void theFileHasTheRowsOfItsDayAlone() {
        refuse(house.someone("early"));
        pass(Duration.ofDays(1));
        create(Recurrence.DAILY, Map.of("below", reports.toString()));
        refuse(house.someone("today"));
        pass(Duration.ofDays(1));
        refuse(house.someone("late"));
        run();

        String csv = auditor.read(reports.child(auditor.list(reports).get(0)));
        assertThat(csv).contains(",today-").doesNotContain(",early-").doesNotContain(",late-");
    }

    @Test
    void aFormatWithoutAPlaceForTheHeaderHasItBesideTheFile() {
        create(Recurrence.DAILY, Map.of("below", reports.toString()));
        Map<String, String> parameters = Map.of("below", reports.toString());
        schedules(house.files())
                .create(
                        auditor.caller(),
                        new ScheduleRequest("R03", parameters, Format.JSON_LINES, reports, Recurrence.DAILY, BERLIN));
        pass(Duration.ofDays(1));
        run();

        assertThat(auditor.list(reports))
                .extracting(name -> name.substring(name.indexOf('.')))
                .containsExactlyInAnyOrder(".csv", ".header.json", ".jsonl");
        String header = auditor.read(reports.child(auditor.list(reports).stream()
                .filter(name -> name.endsWith(".header.json"))
                .findFirst()
                .orElseThrow()));
        assertThat(header)
                .startsWith("{\"report\":\"R03\",\"by\":\"" + auditor.person().login() + "\"")
                .contains("from=2026-03-26T23:00:00Z&until=2026-03-27T23:00:00Z");
    }

    @Test
    void aCrashBetweenRunningAndPuttingLeavesNoFileAndLosesNone() {
        create(Recurrence.DAILY, Map.of());
        pass(Duration.ofDays(1));
        Transactions broken = new Transactions() {
            private int calls;

            @Override
            public void afterCompletion(Consumer<Boolean> work) {
                house.database().transactions().afterCompletion(work);
            }

            @Override
            public void awaitDurable() {
                house.database().transactions().awaitDurable();
            }

            @Override
            public <T> T call(Supplier<T> work) {
                return house.database().transactions().call(() -> {
                    T result = work.get();
                    if (++calls == 2) {
                        throw new IllegalStateException("killed before the commit");
                    }
                    return result;
                });
            }
        };
        assertThat(catchThrowable(() -> schedules(house.files(), broken).runNext()))
                .hasMessage("killed before the commit");
        assertThat(schedules(house.files()).list(auditor.caller()))
                .singleElement()
                .satisfies(failed -> assertThat(failed.problem()).startsWith("The server failed, and tries again"));
        assertThat(auditor.list(reports)).isEmpty();
        assertThat(run()).as("claimed by the one that died").isZero();
        pass(Duration.ofMinutes(11));
        assertThat(run()).isEqualTo(1);
        assertThat(files()).containsExactly("R03-2026-03-27");
    }

    @Test
    void twoServersAtOnceMakeOneFile() {
        create(Recurrence.DAILY, Map.of());
        pass(Duration.ofDays(1));
        ReportSchedules one = schedules(house.files());
        ReportSchedules other = schedules(house.files());
        assertThat(List.of(one, other).parallelStream()
                        .filter(ReportSchedules::runNext)
                        .count())
                .isEqualTo(1);
        assertThat(files()).containsExactly("R03-2026-03-27");
        assertThat(auditor.show(reports.child(auditor.list(reports).get(0)))
                        .node()
                        .version())
                .isEqualTo(1);
    }

    @Test
    void aDirectoryThatIsGoneIsToldAndTriedAgain() {
        create(Recurrence.DAILY, Map.of());
        pass(Duration.ofDays(1));
        NodePath away = NodePath.of("public", "everyone", UUID.randomUUID().toString());
        auditor.move(reports, away, false);
        run();
        assertThat(schedules(house.files()).list(auditor.caller()).get(0).problem())
                .contains("directory above does not exist");

        auditor.move(away, reports, false);
        pass(Duration.ofMinutes(11));
        run();
        assertThat(files()).containsExactly("R03-2026-03-27");
        assertThat(schedules(house.files()).list(auditor.caller()).get(0).problem())
                .isEmpty();
    }

    @Test
    void whoIsNoAuditorAnyMoreGetsNoFurtherReport() {
        create(Recurrence.DAILY, Map.of());
        house.people()
                .seen(
                        "https://issuer",
                        auditor.person().subject(),
                        auditor.person().login(),
                        "x",
                        Set.of(),
                        Set.of(Role.USER));
        pass(Duration.ofDays(1));
        run();

        assertThat(auditor.list(reports)).isEmpty();
    }

    @Test
    void whoIsNotLetInAnyMoreGetsNoFurtherReportAndThatIsOnTheRecord() {
        long schedule = create(Recurrence.DAILY, Map.of()).id();
        LeaversFixture.leavers(house)
                .remove(
                        house.someone("admin", Set.of(Role.ADMIN), Set.of()).caller(),
                        auditor.person().id(),
                        Optional.empty());
        pass(Duration.ofDays(1));
        run();

        assertThat(house.audit().all())
                .filteredOn(event -> event.action().equals("run-report"))
                .filteredOn(event -> event.detail().startsWith("schedule " + schedule + ":"))
                .extracting(event -> event.person() + " " + event.outcome())
                .containsOnly("0 refused");
    }

    @Test
    void anEndedScheduleMakesNoMoreAndBothAreOnTheRecord() {
        ReportSchedule schedule = create(Recurrence.DAILY, Map.of("person", "1"));
        assertThat(auditor.recorded()).singleElement().satisfies(event -> {
            assertThat(event.action()).isEqualTo("schedule-report");
            assertThat(event.detail())
                    .isEqualTo("schedule " + schedule.id() + ": R03 daily into " + reports + " with person=1");
        });
        Visitor other = house.auditor();
        schedules(house.files()).end(other.caller(), schedule.id());
        assertThat(other.recorded()).singleElement().satisfies(event -> assertThat(event.action())
                .isEqualTo("end-schedule"));
        pass(Duration.ofDays(1));
        assertThat(run()).isZero();
        assertThat(refusal(() -> schedules(house.files()).end(other.caller(), schedule.id())))
                .isInstanceOf(Problem.NotFound.class);
    }

    @Test
    void whatCannotRunIsRefusedAtOnce() {
        ReportSchedules schedules = schedules(house.files());
        assertThat(refusal(() -> request("R03", Map.of("from", "2026-01-01"), reports))
                        .detail())
                .contains("its own from");
        assertThat(refusal(() -> schedules.create(auditor.caller(), request("R02", Map.of(), reports))))
                .isInstanceOf(Problem.BadRequest.class);
        assertThat(refusal(() -> schedules.create(
                        auditor.caller(), request("R03", Map.of(), NodePath.of("public", "nowhere", "x")))))
                .isInstanceOf(Problem.class);
        Visitor alice = house.someone("alice");
        assertThat(refusal(() -> schedules.create(alice.caller(), request("R03", Map.of(), reports))))
                .isInstanceOf(Problem.Forbidden.class);
        assertThat(refusal(() -> schedules.list(alice.caller()))).isInstanceOf(Problem.Forbidden.class);
        assertThat(refusal(() -> schedules.end(alice.caller(), 1))).isInstanceOf(Problem.Forbidden.class);
    }

    private void refuse(Visitor who) {
        house.files()
                .refused(
                        who.caller(),
                        org.strongroom.audit.Action.READ,
                        reports.child("x"),
                        null,
                        new Problem.NotFound());
    }

    private ReportSchedule create(Recurrence recurrence, Map<String, String> parameters) {
        return schedules(house.files())
                .create(
                        auditor.caller(),
                        new ScheduleRequest("R03", parameters, Format.CSV, reports, recurrence, BERLIN));
    }

    private static ScheduleRequest request(String report, Map<String, String> parameters, NodePath directory) {
        return new ScheduleRequest(report, parameters, Format.CSV, directory, Recurrence.DAILY, BERLIN);
    }

    private int run() {
        ReportSchedules schedules = schedules(house.files());
        int made = 0;
        while (schedules.runNext()) {
            made++;
        }
        return made;
    }

    private ReportSchedules schedules(Files files) {
        return schedules(files, house.database().transactions());
    }

    private ReportSchedules schedules(Files files, Transactions transactions) {
        return new ReportSchedules(
                ReportsFixture.reports(house),
                new Auditors(house.people()),
                new Stager(house.blobs(), new Spool(folder.toString(), "node-1")),
                files,
                house.audit().trail(),
                house.database().database(),
                transactions,
                house.clock());
    }

    /** The names without the number of the schedule. */
    private List<String> files() {
        return auditor.list(reports).stream()
                .filter(name -> !name.endsWith(".header.json"))
                .map(name -> name.replaceAll("-schedule-[0-9]+\\.csv$", ""))
                .sorted()
                .toList();
    }
}
