package org.strongroom.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.strongroom.identity.Caller;
import org.strongroom.identity.Credential;
import org.strongroom.identity.Origin;
import org.strongroom.identity.Person;
import org.strongroom.identity.RequestId;
import org.strongroom.identity.Role;
import org.strongroom.persistence.TestDatabase;
import org.strongroom.problem.ProblemException;

/** Old records go, and what is left still proves itself. */
@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class RetentionTest {
    private static final Duration DAY = Duration.ofDays(1);

    @Parameter
    TestDatabase.Kind kind;

    @TempDir
    Path data;

    private final String node = "n" + UUID.randomUUID().toString().substring(0, 8);
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T00:00:00Z"));
    private final Caller auditor = caller(Role.AUDITOR);
    private TestDatabase database;
    private TestAudit audit;

    @BeforeEach
    void writeTenDays() throws IOException {
        database = kind.fresh();
        audit = restarted();
        for (int day = 0; day < 10; day++) {
            for (int i = 0; i < 60; i++) {
                Receipt receipt = audit.trail().record(event("/public/everyone/day" + day));
                audit.trail().ended(receipt, i, true);
            }
            now.updateAndGet(time -> time.plus(DAY));
        }
        audit.events().catchUp();
        audit.seals().chain();
    }

    @AfterEach
    void close() {
        audit.close();
        database.close();
    }

    @Test
    void oldSegmentsAndTheirRowsGoAndAllIsStillProven() throws IOException {
        long first = audit.retention("P5D").run();

        assertThat(first).isBetween(300L, 700L);
        assertThat(segments().findFirst()).hasValue(String.format("%020d.journal", first));
        assertThat(rowsBefore(first)).isZero();
        assertThat(verified()).isEmpty();
        assertThat(audit.integrity().inclusion(auditor, 3).hashes()).isNotEmpty();
        audit.close();
        audit = restarted();
        audit.trail().record(event("/public/everyone/later"));
        audit.events().catchUp();
        assertThat(verified()).isEmpty();
        now.updateAndGet(time -> time.plus(DAY));
        assertThat(audit.retention("P1D").run()).isGreaterThan(first);
        assertThat(verified()).isEmpty();
        assertThat(marks()).isEqualTo(2);
    }

    @Test
    void rowsThatAreMissingAtTheEndsAreCountedAndThoseThatWereRemovedAreNot() throws IOException {
        long first = audit.retention("P5D").run();
        for (int i = 0; i < 10; i++) {
            audit.trail().record(event("/public/everyone/later"));
        }
        audit.events().catchUp();
        assertThat(span().first()).isEqualTo(first);
        assertThat(span().missing()).isZero();
        long records = span().records();

        deleteRows("seq < " + (first + 7));
        assertThat(span().missing()).isEqualTo(7);
        deleteRows("seq > " + (span().last() - 5));
        assertThat(span().missing()).isEqualTo(7 + 5);
        deleteRows("1 = 1");
        assertThat(span().missing()).as("the tombstone's row is gone, too").isEqualTo(first + records);
    }

    @Test
    void rowsThatAreMissingAtTheEdgeOfADayAreCountedForIt() {
        Instant fourth = Instant.parse("2026-03-04T00:00:00Z");
        LogSpan day = span(fourth, fourth.plus(DAY));
        assertThat(day.missing()).isZero();

        deleteRows("seq between " + (day.first() - 2) + " and " + (day.first() + 3));
        assertThat(span(fourth, fourth.plus(DAY)).missing()).isEqualTo(6);
        assertThat(span(fourth.plus(DAY), fourth.plus(DAY.multipliedBy(2))).missing())
                .isZero();
    }

    private LogSpan span() {
        return span(Instant.EPOCH, now.get().plus(DAY));
    }

    private LogSpan span(Instant from, Instant until) {
        return audit.marks().spans(from, until).stream()
                .filter(span -> span.node().equals(node))
                .findFirst()
                .orElseThrow();
    }

    private void deleteRows(String condition) {
        for (String table : List.of("audit_event", "audit_end")) {
            sql("delete from " + table + " where node = '" + node + "' and " + condition);
        }
    }

    private void sql(String statement) {
        database.transactions().run(() -> database.database()
                .call(session -> session.createNativeMutationQuery(statement).executeUpdate()));
    }

    @Test
    void aHoldOfTheFutureIsRefused() {
        assertThatThrownBy(() -> audit.holds().place(auditor, now.get().plusSeconds(1), "case 18"))
                .isInstanceOf(ProblemException.class);
        assertThat(audit.holds().list(auditor)).isEmpty();
    }

    @Test
    void whatIsMissingWithoutATombstoneIsNamed() throws IOException {
        long first = audit.retention("P5D").run();
        Files.delete(data.resolve("audit")
                .resolve(node)
                .resolve(segments().findFirst().orElseThrow()));

        assertThat(verified()).hasValue(first);
    }

    @Test
    void aHoldKeepsAllSinceUntilItIsReleased() throws IOException {
        Hold hold = audit.holds().place(auditor, Instant.parse("2026-03-01T00:00:00Z"), "case 17");
        assertThat(audit.retention("P5D").run()).isZero();
        assertThat(audit.holds().list(auditor)).contains(hold);

        audit.holds().release(auditor, hold.id());

        assertThat(audit.retention("P5D").run()).isPositive();
        assertThatThrownBy(() -> audit.holds().release(auditor, hold.id())).isInstanceOf(ProblemException.class);
        assertThat(audit.of(auditor.request()))
                .extracting(RecordedEvent::action)
                .containsExactlyInAnyOrder("place-hold", "list-holds", "release-hold");
    }

    @Test
    void aHoldKeepsThoughTheTableOfHoldsIsChanged() throws IOException {
        Hold altered = audit.holds().place(auditor, Instant.parse("2026-03-01T00:00:00Z"), "case 17");
        Hold removed = audit.holds().place(auditor, Instant.parse("2026-03-01T00:00:00Z"), "case 18:\nhold 1 since");
        sql("update audit_hold set released = placed where id = " + altered.id());
        sql("delete from audit_hold where id = " + removed.id());
        assertThat(audit.retention("P5D").run()).isZero();

        audit.holds().release(auditor, altered.id());
        assertThat(audit.retention("P5D").run()).isZero();
        audit.holds().release(auditor, removed.id());
        assertThat(audit.retention("P5D").run()).isPositive();
        assertThatThrownBy(() -> audit.holds().release(auditor, removed.id())).isInstanceOf(ProblemException.class);
    }

    @Test
    void aHoldIsNotPlacedWhileRecordsAreRemoved() throws Exception {
        ExecutorService another = Executors.newSingleThreadExecutor();
        try {
            List<String> order = Collections.synchronizedList(new ArrayList<>());
            Future<?> placing = database.transactions().call(() -> {
                audit.holds().since();
                Future<?> begun = another.submit(() -> {
                    audit.holds().place(auditor, now.get(), "case 18");
                    order.add("placed");
                });
                database.awaitBlocked(begun);
                order.add("removed");
                return begun;
            });
            placing.get();
            assertThat(order).containsExactly("removed", "placed");
        } finally {
            another.shutdownNow();
        }
    }

    @Test
    void aHoldKeepsThoughItsRowsAreRemovedFromTheLogToo() throws IOException {
        Hold hold = audit.holds().place(auditor, Instant.parse("2026-03-01T00:00:00Z"), "case 17");
        audit.events().catchUp();
        sql("delete from audit_hold");
        sql("delete from audit_event where action = 'place-hold'");
        assertThat(audit.retention("P5D").run()).isZero();

        audit.holds().release(auditor, hold.id());
        assertThat(audit.retention("P5D").run()).isPositive();
    }

    @Test
    void aHoldStaysReleasedThoughTheServerThatReleasedItRemovesItsRecordFirst() throws IOException {
        TestAudit other = TestAudit.open(database, data.resolve("other"), node + "b", now::get, 16 << 10);
        try {
            Hold hold = audit.holds().place(auditor, Instant.parse("2026-03-01T00:00:00Z"), "case 17");
            audit.events().catchUp();
            other.holds().release(auditor, hold.id());
            other.events().catchUp();
            for (int day = 0; day < 10; day++) {
                now.updateAndGet(time -> time.plus(DAY));
                for (int i = 0; i < 60; i++) {
                    other.trail().record(event("/public/everyone/other"));
                }
            }
            assertThat(other.retention("P1D").run()).isGreaterThan(60);
            other.events().catchUp();

            assertThat(audit.retention("P5D").run()).isPositive();
            assertThat(other.all())
                    .filteredOn(event -> event.action().equals("release-hold"))
                    .singleElement()
                    .satisfies(event -> assertThat(event.detail()).contains("it was released before"));
        } finally {
            other.close();
        }
    }

    @Test
    void nothingIsRemovedWhileTheWholeLogIsRead() throws Exception {
        assertThat(afterWaiting(() -> audit.retention("P5D").run())).isPositive();
    }

    @Test
    void theWholeLogIsNotReadWhileRecordsAreRemoved() throws Exception {
        assertThat(afterWaiting(this::verified)).isEmpty();
    }

    private <T> T afterWaiting(Callable<T> work) throws Exception {
        ReentrantLock removal = audit.journal().removal();
        ExecutorService another = Executors.newSingleThreadExecutor();
        try {
            removal.lock();
            Future<T> begun = another.submit(work);
            while (!removal.hasQueuedThreads() && !begun.isDone()) {
                Thread.onSpinWait();
            }
            assertThat(begun.isDone()).isFalse();
            removal.unlock();
            return begun.get();
        } finally {
            another.shutdownNow();
        }
    }

    @Test
    void whatHasNotBeenPassedOnStaysUntilItIs() throws IOException {
        AtomicReference<OptionalLong> waitsFor = new AtomicReference<>(OptionalLong.of(0));
        Retention retention = audit.retention("P1D", List.of(OptionalLong::empty, waitsFor::get));
        assertThat(retention.run()).isZero();
        assertThat(marks()).isZero();

        waitsFor.set(OptionalLong.of(500));
        long first = retention.run();
        assertThat(first).isBetween(200L, 500L);
        assertThat(rowsBefore(first)).isZero();
        assertThat(retention.run()).isEqualTo(first);
        assertThat(verified()).isEmpty();

        waitsFor.set(OptionalLong.empty());
        assertThat(retention.run()).isGreaterThan(500);
        assertThat(verified()).isEmpty();
    }

    @Test
    void onlyAuditorsHold() {
        Caller stranger = caller(Role.ADMIN);
        assertThatThrownBy(() -> audit.holds().place(stranger, now.get(), "x")).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> audit.holds().release(stranger, 1)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> audit.holds().list(stranger)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> audit.holds().place(auditor, now.get(), " ")).isInstanceOf(ProblemException.class);
    }

    @Test
    void withoutARuleAllIsKeptAndAWrongOneIsRefused() throws IOException {
        assertThat(new KeepingRule(Optional.empty()).limit(now.get())).isEmpty();
        assertThat(audit.retention("P100Y").run()).isZero();
        for (String wrong : new String[] {"P0D", "P-1D", "a while", "PT5M"}) {
            assertThatThrownBy(() -> new KeepingRule(Optional.of(wrong)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("STRONGROOM_AUDIT_KEEP");
        }
    }

    private Optional<Long> verified() {
        return audit.verify(auditor).badEntry();
    }

    private long marks() {
        return audit.marks().marks(Instant.EPOCH, now.get().plus(DAY)).stream()
                .filter(mark -> mark.node().equals(node) && mark.kind().equals("tombstone"))
                .count();
    }

    private long rowsBefore(long sequence) {
        return database.database().call(session -> session.createNativeQuery(
                        "select (select count(*) from audit_event where node = :node and seq < :seq)"
                                + " + (select count(*) from audit_end where node = :node and seq < :seq)",
                        Long.class)
                .setParameter("node", node)
                .setParameter("seq", sequence)
                .getSingleResult());
    }

    private Stream<String> segments() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("audit").resolve(node))) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".journal"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private TestAudit restarted() {
        return TestAudit.open(database, data, node, now::get, 16 << 10);
    }

    private static Caller caller(Role role) {
        Person person = new Person(7, "subject", "login", "name", Set.of(), Set.of(role));
        return new Caller(person, Credential.NONE, new Origin("", "192.0.2.1", "https", ""), RequestId.of(null));
    }

    private static AuditEvent event(String path) {
        return AuditEvent.done(caller(Role.USER), Action.READ).on(path, 7);
    }
}
