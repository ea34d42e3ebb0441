package org.strongroom.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.strongroom.audit.AuditEvents;
import org.strongroom.audit.EventFilter;
import org.strongroom.audit.EventOrder;
import org.strongroom.files.FilesFixture;
import org.strongroom.files.Visitor;
import org.strongroom.identity.Caller;
import org.strongroom.identity.Person;
import org.strongroom.identity.Role;
import org.strongroom.persistence.TestDatabase;
import org.strongroom.report.format.Format;
import org.strongroom.report.format.ReportHeader;
import org.strongroom.report.format.RowCounter;
import org.strongroom.report.question.Calls;
import org.strongroom.report.question.Period;
import org.strongroom.report.rows.EventRows;
import org.strongroom.report.search.EventSearch;

/**
 * How long the first page of each report takes over so many events, how much memory an export of all of them, and how many
 * bytes an event has in the database. Left out unless asked for, by {@code bench/million.sh}.
 */
@EnabledIfSystemProperty(named = "strongroom.million", matches = "[0-9]+")
@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class MillionEventsTest {
    private static final int EVENTS = Integer.getInteger("strongroom.million", 0);
    private static final EventFilter ALL =
            EventFilter.between(Period.ALL.from(), Instant.parse("2026-02-01T00:00:00Z"));
    private static final String HOUR_FROM = "2026-01-01T10:00:00Z";
    private static final String HOUR_UNTIL = "2026-01-01T11:00:00Z";
    private static final Duration FIRST_PAGE = Duration.ofSeconds(1);
    private static final String INSERT =
            """
            insert into audit_event (node, seq, time, kind, request_id, person_id, subject, login, credential_kind,
                credential_id, workstation, address, protocol, user_agent, action, outcome, reason, path, object_id,
                version, destination, destination_id, bytes, digest, entries, detail, path_hash, destination_hash, claimed_login)
            select 'node-2', i, timestamp with time zone '2026-01-01 00:00:00+00' + i * interval '1' second, 'access',
                'r' || i, case when mod(i, 20) = 3 then 0 when mod(i, 1000) = 17 then %1$d else mod(i, 1000) + 100000 end, 's' || mod(i, 1000), 'p' || mod(i, 1000), 'device-password', '1', 'WS-1',
                '10.0.0.1', 'webdav', '', case mod(i, 10) when 0 then 'modify' else 'read' end,
                case mod(i, 100) when 1 then 'refused' else 'done' end, case mod(i, 100) when 1 then 'not-found' else '' end,
                '/public/everyone/' || mod(i, 100) || '/' || mod(i, 5000), mod(i, 5000) + 1000, 1, '', 0, 4711, '', 0, '',
                mod(i, 5000) + 1, 0, case mod(i, 20) when 3 then 'p' || (mod(i, 1000) + 14) else '' end
            from %2$s
            """;

    private static final String INSERT_ENDS =
            """
            insert into audit_end (node, access_seq, seq, time, outcome, reason, bytes)
            select node, seq, %d + seq, time, 'done', '', bytes from audit_event where node = 'node-2' and action = 'read'
            """
                    .formatted(EVENTS);

    @Parameter
    TestDatabase.Kind kind;

    @TempDir
    Path folder;

    @Test
    void firstPagesComeWithinASecondAndAnExportNeedsConstantMemory() throws IOException {
        TestDatabase database = kind.fresh();
        FilesFixture house = FilesFixture.alone(database, folder, java.time.InstantSource.system());
        Visitor auditor = house.auditor();
        Person known = house.people().seen("https://issuer", "p17", "p17", "P. Seventeen", Set.of(), Set.of(Role.USER));
        fill(database, kind, known);
        Reports reports = TestReports.of(house);
        ReportPages pages = new ReportPages(reports);
        EventSearch search =
                new EventSearch(TestReports.sources(house), house.audit().trail(), house.clock());
        Caller caller = auditor.caller();
        Duration slowest = Duration.ZERO;
        for (Catalogue report : Catalogue.values()) {
            for (Map<String, String> asked : questions(report, known, auditor)) {
                pages.page(caller, report.name(), asked, "", 100);
                Duration time = timed(() -> pages.page(caller, report.name(), asked, "", 100));
                tell(report + " " + asked, time);
                slowest = max(slowest, time);
            }
        }
        for (Map<String, String> asked : List.of(Map.of("login", "p17"), hour())) {
            search.page(caller, asked);
            Duration time = timed(() -> search.page(caller, asked));
            tell("events " + asked, time);
            slowest = max(slowest, time);
        }
        AuditEvents events = house.audit().events();
        for (EventFilter filter : List.of(ALL, ALL.by(Set.of(known.id())))) {
            events.page(filter, EventOrder.NEWEST_FIRST, null, 100);
            Duration time = timed(() -> events.page(filter, EventOrder.NEWEST_FIRST, null, 100));
            tell("the newest, of " + (filter == ALL ? "all" : "a person"), time);
            slowest = max(slowest, time);
        }
        search.page(caller, Map.of());
        tell("events, all, exact count", timed(() -> search.page(caller, Map.of())));
        if (kind == TestDatabase.Kind.POSTGRESQL) {
            tell("bytes an event in the database: " + size(database) / EVENTS, Duration.ZERO);
        }
        for (Format format : Format.values()) {
            export(house, format, kept("all-" + kind + "." + format.extension()));
        }
        database.close();
        assertThat(slowest).as("the slowest first page").isLessThan(FIRST_PAGE);
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /** By what auditors ask of each: an object, a person, an hour. */
    private static List<Map<String, String>> questions(Catalogue report, Person person, Visitor auditor) {
        Map<String, String> login = Map.of("login", person.login());
        String known = Long.toString(auditor.person().id());
        return switch (report) {
            case R01 -> List.of(Map.of("object", "1017"));
            case R02 -> List.of(login);
            case R03, R13 -> List.of(hour(), login);
            case R04, R08, R15, R21 -> List.of(hour());
            case R05 -> List.of(Map.of("path", "/public/everyone"));
            case R06, R12 -> List.of(Map.of("person", known, "from", HOUR_FROM));
            case R07, R14, R20 -> List.of(hour());
        };
    }

    private static Map<String, String> hour() {
        return Map.of("from", HOUR_FROM, "until", HOUR_UNTIL);
    }

    /** Rows with their indexes, after the space of those that were removed was given back. */
    private static long size(TestDatabase database) {
        return database.database()
                .call(session -> session.createNativeQuery("select pg_total_relation_size('audit_event')", Long.class)
                        .getSingleResult());
    }

    /** Where the file goes, and stays if it is wanted for other programs. */
    private Path kept(String name) {
        return Path.of(System.getProperty("strongroom.million.files", folder.toString()), name);
    }

    /** Every event as a row, each of which is in the file. */
    private void export(FilesFixture house, Format format, Path file) throws IOException {
        EventRows rows = EventRows.of(house.audit().events(), ALL, Calls.EACH, Map.of());
        assertThat(rows.count()).isEqualTo(EVENTS);
        ReportHeader header = new ReportHeader(
                "R02",
                "What did this person do?",
                "auditor",
                Instant.EPOCH,
                "r",
                "",
                rows.count(),
                0,
                List.of(),
                List.of());
        long before = inUse();
        Watched out = new Watched(Files.newOutputStream(file));
        Duration time = timed(() -> {
            try (out) {
                new ReportRun(header, rows).write(format, out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        try (InputStream written = Files.newInputStream(file)) {
            assertThat(RowCounter.count(format, written))
                    .as("rows of " + format)
                    .isEqualTo(header.rows());
        }
        if (file.startsWith(folder)) {
            Files.delete(file);
        }
        tell(
                format + " of all, " + (out.bytes >> 20) + " MiB, at most " + (out.most - before >> 20)
                        + " MiB more in use",
                time);
        assertThat(out.most - before).isLessThan(64L << 20);
    }

    /** A thousand people, one of whom is known; each twentieth event is of somebody who was not let in. */
    private static void fill(TestDatabase database, TestDatabase.Kind kind, Person known) {
        String source =
                switch (kind) {
                    case H2 -> "system_range(1, " + EVENTS + ") as t(i)";
                    case POSTGRESQL -> "generate_series(1, " + EVENTS + ") as t(i)";
                };
        for (String statement : List.of(INSERT.formatted(known.id(), source), INSERT_ENDS)) {
            database.transactions()
                    .run(() -> database.database().call(session -> session.createNativeMutationQuery(statement)
                            .executeUpdate()));
        }
        database.gatherStatistics();
    }

    private static Duration timed(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static void tell(String what, Duration time) {
        System.out.printf("%-90s %,8d ms%n", what, time.toMillis());
    }

    private static long inUse() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Passes on a million rows; looks each 32 MiB how much memory is in use. */
    private static final class Watched extends OutputStream {
        private static final long EACH = 32L << 20;

        private final OutputStream file;
        private long bytes;
        private long most;

        Watched(OutputStream file) {
            this.file = file;
        }

        @Override
        public void write(int b) throws IOException {
            file.write(b);
            bytes++;
        }

        @Override
        public void close() throws IOException {
            file.close();
        }

        @Override
        public void write(byte[] b, int off, int len) throws IOException {
            file.write(b, off, len);
            if (bytes / EACH != (bytes + len) / EACH) {
                most = Math.max(most, inUse());
            }
            bytes += len;
        }
    }
}
