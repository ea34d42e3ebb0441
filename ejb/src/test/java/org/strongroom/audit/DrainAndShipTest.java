package org.strongroom.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.strongroom.auditlog.JournalUnavailableException;
import org.strongroom.identity.Caller;
import org.strongroom.identity.Credential;
import org.strongroom.identity.Origin;
import org.strongroom.identity.Person;
import org.strongroom.identity.RequestId;
import org.strongroom.persistence.TestDatabase;
import org.strongroom.persistence.Transactions;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

/** From the change's transaction into the journal and from there into rows: each once, in order. */
@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class DrainAndShipTest {
    @Parameter
    TestDatabase.Kind kind;

    private static final Duration LONGEST = Duration.ofSeconds(60);

    @TempDir
    Path data;

    private final String node = "n" + UUID.randomUUID().toString().substring(0, 8);
    private TestDatabase database;
    private Transactions transactions;
    private TestAudit audit;

    @BeforeEach
    void open() {
        database = kind.open();
        transactions = database.transactions();
        audit = restarted();
    }

    @AfterEach
    void close() {
        audit.close();
    }

    @Test
    void changesComeInTheirOrderEachOnce() {
        change("a");
        change("b");
        change("c");

        assertThat(paths()).containsExactly("a", "b", "c");
        audit.events().catchUp();
        assertThat(paths()).containsExactly("a", "b", "c");
        assertThat(pending()).isZero();
    }

    @Test
    void aChangeThatIsRolledBackLeavesNoRecord() {
        Throwable thrown = catchThrowable(() -> transactions.run(() -> {
            audit.trail().recordChange(event("rolled back"));
            throw new IllegalStateException("expected");
        }));

        assertThat(thrown).hasMessage("expected");
        assertThat(paths()).isEmpty();
    }

    @Test
    void whatWasCopiedBeforeACrashIsNotCopiedAgainAfterIt() {
        change("a");
        change("b");
        List<PendingRow> waiting = waiting();
        audit.drain().run();
        crashBeforeTheRowsWereRemoved(waiting);

        assertThat(pending()).isEqualTo(2);
        assertThat(paths()).containsExactly("a", "b");
        assertThat(pending()).isZero();
    }

    @Test
    void whatTheDiskConfirmedTooLateIsNotCopiedAgain() {
        int changes = 1000;
        transactions.run(() -> database.database().call(session -> {
            IntStream.range(0, changes).forEach(i -> session.insert(waiting(large("p" + i))));
            return true;
        }));
        audit.close();
        audit = TestAudit.open(database, data, node, Duration.ofMillis(15));

        assertThat(catchThrowable(audit.drain()::run)).isInstanceOf(JournalUnavailableException.class);
        drainUntilTheDiskConfirmsInTime();

        assertThat(paths())
                .isEqualTo(IntStream.range(0, changes).mapToObj(i -> "p" + i).toList());
    }

    private PendingRow waiting(byte[] record) {
        return PendingRow.sealed(audit.journal().changeSeal(), node, 0, record);
    }

    /** A record that takes the disk longer than a caller waits here, when there are many. */
    private static byte[] large(String path) {
        String record = new String(RecordFormat.write(RecordFormat.CHANGE, event(path), Instant.now()), UTF_8);
        return record.replaceFirst("}$", ",\"pad\":\"" + "x".repeat(60_000) + "\"}")
                .getBytes(UTF_8);
    }

    private void drainUntilTheDiskConfirmsInTime() {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        for (Throwable refused = catchThrowable(audit.drain()::run);
                refused != null;
                refused = catchThrowable(audit.drain()::run)) {
            assertThat(refused).isInstanceOf(JournalUnavailableException.class);
            assertThat(System.nanoTime()).isLessThan(deadline);
        }
    }

    @Test
    void whatWasNotCopiedBeforeACrashIsCopiedAfterIt() {
        change("a");
        audit.drain().run();
        change("b");
        audit.close();
        audit = restarted();

        assertThat(paths()).containsExactly("a", "b");
    }

    @Test
    void shippingGoesOnWhereItStoppedAfterARestart() {
        access("a");
        assertThat(paths()).containsExactly("a");
        audit.close();
        audit = restarted();
        access("b");

        assertThat(paths()).containsExactly("a", "b");
    }

    @Test
    void rowsThatAFailOverToAnOlderDatabaseLostAreShippedAgain() {
        access("a");
        assertThat(paths()).containsExactly("a");
        long older = shipped();
        access("b");
        assertThat(paths()).containsExactly("a", "b");
        transactions.run(() -> database.database().call(session -> {
            session.createNativeMutationQuery("delete from audit_event where node = :node and seq >= :seq")
                    .setParameter("node", node)
                    .setParameter("seq", older)
                    .executeUpdate();
            return session.createNativeMutationQuery("update audit_watermark set seq = :seq where node = :node")
                    .setParameter("node", node)
                    .setParameter("seq", older)
                    .executeUpdate();
        }));
        access("c");

        assertThat(paths()).containsExactly("a", "b", "c");
    }

    @Test
    void rowsThatWereNotCommittedAreShippedAgain() {
        access("a");
        Throwable thrown = catchThrowable(() -> transactions.run(() -> {
            audit.shipper().run();
            throw new IllegalStateException("expected");
        }));
        audit.shipper().startOver();

        assertThat(thrown).hasMessage("expected");
        assertThat(paths()).containsExactly("a");
    }

    @Test
    void anotherNodesChangesAreLeftToIt(@TempDir Path otherData) {
        try (TestAudit other = TestAudit.open(database, otherData, "o" + node.substring(1), InstantSource.system())) {
            transactions.run(() -> other.trail().recordChange(event("theirs")));
            change("ours");

            assertThat(paths()).containsExactly("ours");
            assertThat(other.all()).extracting(RecordedEvent::path).containsExactly("theirs");
        }
    }

    @Test
    void moreThanOneBatchComesThrough() {
        transactions.run(
                () -> IntStream.range(0, 1500).forEach(i -> audit.trail().recordChange(event("p" + i))));

        assertThat(paths()).hasSize(1500).startsWith("p0", "p1").endsWith("p1499");
    }

    @Test
    void whatIsRecordedWhileOthersAreShippedHoldsUpNobody() {
        record(600);
        Shipper shipper = new Shipper(audit.journal(), database.database(), whileRecording(600, 10));
        long before = audit.journal().journal().size();

        shipper.run();
        shipper.startOver();

        assertThat(shipped()).isBetween(before, before + 500);
        assertThat(paths()).hasSize(600 * 3);
    }

    @Test
    void howSendingEndedIsKeptAndIsNoEventOfItsOwn() {
        Receipt receipt = audit.trail().record(event("a"));
        audit.trail().ended(receipt, 5, false);
        access("b");

        assertThat(paths()).containsExactly("a", "b");
        List<RecordedEvent> all = audit.all();
        assertThat(audit.events().ends(all)).hasSize(1).hasEntrySatisfying(EventPosition.of(all.get(0)), end -> {
            assertThat(end.outcome()).isEqualTo("failed");
            assertThat(end.reason()).isEqualTo("interrupted");
            assertThat(end.bytes()).isEqualTo(5);
        });
    }

    @Test
    void oddTextHoldsUpNothing() {
        Caller odd = new Caller(
                new Person(1, "s", "\u0000login", "", Set.of(), Set.of()),
                new Credential(Credential.Kind.BEARER, "c".repeat(300)),
                new Origin("w\uD83D", "1".repeat(300), "webdav", "x".repeat(254) + "\uD83D\uDE00"),
                RequestId.of(null));
        audit.trail().record(AuditEvent.done(odd, Action.SIGN_IN).detail("\r\n{\"kind\":\"change\"}\u2028"));
        access("after");

        List<RecordedEvent> events = audit.all();
        assertThat(events).extracting(RecordedEvent::action).containsExactly("sign-in", "read");
        assertThat(events.get(0).login()).isEqualTo("\uFFFDlogin");
        assertThat(events.get(0).workstation()).isEqualTo("w\uFFFD");
        assertThat(events.get(0).credentialId()).hasSize(64);
        assertThat(events.get(0).detail()).isEqualTo("\r\n{\"kind\":\"change\"}\u2028");
    }

    @Test
    void withoutAJournalNothingIsRecordedAndTheRefusalSaysToTryAgain() {
        change("before");
        audit.close();

        for (Throwable thrown : List.of(
                catchThrowable(() -> access("a")),
                catchThrowable(() -> change("b")),
                catchThrowable(() -> audit.events().catchUp()))) {
            assertThat(thrown).isInstanceOfSatisfying(ProblemException.class, e -> {
                assertThat(e.problem()).isInstanceOf(Problem.Unavailable.class);
                assertThat(e.problem().retryAfter()).isPresent();
            });
        }
        audit = restarted();
        assertThat(paths()).containsExactly("before");
    }

    private void record(int records) {
        byte[] record = RecordFormat.write(RecordFormat.ACCESS, event("many"), Instant.now());
        audit.journal().journal().appendAllDurably(Collections.nCopies(records, record));
    }

    /** Transactions, of which the first few leave the journal with so many records more. */
    private Transactions whileRecording(int records, int times) {
        AtomicInteger left = new AtomicInteger(times);
        return new Transactions() {
            @Override
            public <T> T call(Supplier<T> work) {
                if (left.getAndDecrement() > 0) {
                    record(records);
                }
                return transactions.call(work);
            }

            @Override
            public void afterCompletion(Consumer<Boolean> work) {
                transactions.afterCompletion(work);
            }

            @Override
            public void awaitDurable() {
                transactions.awaitDurable();
            }
        };
    }

    private long shipped() {
        return database.database()
                .call(session -> session.get(WatermarkRow.class, node).next());
    }

    /** The journal has the records, and the database was not told so. */
    private void crashBeforeTheRowsWereRemoved(List<PendingRow> rows) {
        audit.close();
        comeBack(rows);
        audit = restarted();
    }

    private void comeBack(List<PendingRow> rows) {
        transactions.run(() -> database.database().call(session -> {
            rows.forEach(session::insert);
            return true;
        }));
    }

    private TestAudit restarted() {
        return TestAudit.open(database, data, node, InstantSource.system());
    }

    private void change(String path) {
        transactions.run(() -> audit.trail().recordChange(event(path)));
    }

    private void access(String path) {
        audit.trail().record(event(path));
    }

    private List<String> paths() {
        return audit.all().stream().map(RecordedEvent::path).toList();
    }

    private List<PendingRow> waiting() {
        return database.database().call(session -> session.createSelectionQuery(
                        "select p from PendingRow p where p.node = :node order by p.id", PendingRow.class)
                .setParameter("node", node)
                .getResultList());
    }

    private long pending() {
        return waiting().size();
    }

    private static AuditEvent event(String path) {
        Caller caller = new Caller(
                Person.NOBODY, Credential.NONE, new Origin("", "192.0.2.1", "webdav", ""), RequestId.of(null));
        return AuditEvent.done(caller, Action.READ).on(path, 7);
    }
}
