package org.strongroom.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.strongroom.identity.Caller;
import org.strongroom.persistence.TestDatabase;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

/** While the record of a change waits in the database, who can write there can neither change nor hide it. */
@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class TamperedChangesTest {
    private static final int SMALL_SEGMENT = 4096;

    /** More than are looked at together, twice. */
    private static final int MANY = 2500;

    @Parameter
    TestDatabase.Kind kind;

    @TempDir
    Path data;

    private final String node = "t" + UUID.randomUUID().toString().substring(0, 8);
    private TestDatabase database;
    private TestAudit audit;

    @BeforeEach
    void open() {
        database = kind.open();
        audit = started();
    }

    @AfterEach
    void close() {
        audit.close();
    }

    @Test
    void oneThatIsAlteredIsCopiedAsItWasMadeAndTold() {
        change("secret");
        sql("update audit_pending set record = replace(record, 'secret', 'harmless')");

        assertThat(told()).containsExactly("copy-change altered", "make-directory secret");
        assertThat(inOrder().get(0).detail()).contains("\"path\":\"harmless\"");
    }

    @Test
    void oneThatIsRemovedIsCopiedAllTheSameAndTold() {
        change("a");
        change("b");
        change("c");
        sql("delete from audit_pending where record like '%\"path\":\"b\"%'");

        assertThat(told())
                .containsExactly("make-directory a", "copy-change missing", "make-directory b", "make-directory c");
    }

    @Test
    void oneThatIsGivenToAnotherServerStaysHere() {
        change("a");
        sql("update audit_pending set node = 'elsewhere'");

        assertThat(told()).containsExactly("copy-change missing", "make-directory a");
    }

    @Test
    void whatIsNoRecordIsToldOnceAndHoldsUpNothing() {
        change("a");
        sql("insert into audit_pending (id, node, record) values (-2, '" + node + "', '{}')");
        sql("insert into audit_pending (id, node, record) values (-1, '" + node + "', 'x\ny')");
        change("b");

        assertThat(told())
                .containsExactly(
                        "copy-change unproven", "copy-change unproven", "make-directory a", "make-directory b");
        assertThat(inOrder().get(1).detail()).endsWith("was not copied: x\ny");
        assertThat(pending()).isEmpty();
    }

    @Test
    void anInventedOneIsNotCopied() {
        change("a");
        sql(
                "insert into audit_pending (id, node, record, since, seal) select -1, node, replace(record, '\"a\"', '\"b\"'),"
                        + " since, seal from audit_pending");

        assertThat(told()).containsExactly("copy-change unproven", "make-directory a");
    }

    @Test
    void oneThatIsDoubledOrGetsAnotherNumberIsCopiedOnce() {
        change("a");
        change("b");
        sql("insert into audit_pending (id, node, record, since, seal) select -id, node, record, since, seal"
                + " from audit_pending");
        sql("update audit_pending set id = id - 1000000 where record like '%\"path\":\"b\"%' and id > 0");

        assertThat(told())
                .filteredOn(words -> words.startsWith("make-directory"))
                .containsExactlyInAnyOrder("make-directory a", "make-directory b");
        assertThat(pending()).isEmpty();
    }

    @Test
    void anInventedOneWithoutASealIsNotCopiedEither() {
        audit.drain().run();
        change("a");
        sql("insert into audit_pending (id, node, record) select -1, node, replace(record, '\"a\"', '\"b\"')"
                + " from audit_pending");

        assertThat(told()).containsExactly("copy-change unproven", "make-directory a");
    }

    @Test
    void oneThatIsAlteredWhileTheServerIsDownIsNotCopiedAsTrue() {
        change("a");
        change("b");
        audit.close();
        sql("update audit_pending set record = replace(record, '\"a\"', '\"x\"')");
        audit = started();

        assertThat(told()).containsExactly("copy-change unproven", "make-directory b");
    }

    @Test
    void withoutTheSecretNobodyCanSayWhichOnesThisServerMade() throws Exception {
        change("a");
        audit.close();
        sql("update audit_pending set seal = ''");
        Files.delete(data.resolve("keys").resolve(node + "-changes.key"));
        audit = started();

        assertThat(told()).containsExactly("copy-change unproven");
    }

    @Test
    void eachOfVeryManyIsCopiedOnceWhicheverWereRemoved() {
        List<String> names = IntStream.range(0, MANY).mapToObj(i -> "n" + i).toList();
        database.transactions().run(() -> audit.trail()
                .recordChanges(names.stream().map(TamperedChangesTest::event).toList()));
        List<Long> ids = pending().stream().map(PendingRow::id).toList();
        sql("delete from audit_pending where id > " + ids.get(MANY / 3) + " and id < " + ids.get(MANY - 5));
        sql("update audit_pending set record = replace(record, '\"n0\"', '\"x\"')");

        assertThat(told().stream().filter(words -> words.startsWith("make-directory")))
                .containsExactlyElementsOf(
                        names.stream().map(name -> "make-directory " + name).toList());
        assertThat(told()).filteredOn("copy-change missing"::equals).hasSize(MANY - 5 - MANY / 3 - 1);
        assertThat(told()).filteredOn("copy-change altered"::equals).hasSize(1);
        assertThat(pending()).isEmpty();
    }

    @Test
    void thoseThatThereIsNoRoomToRememberAreKnownByTheirSeals() {
        CommittedChanges small = new CommittedChanges(1000, () -> 0);
        AuditTrail trail = new AuditTrail(
                audit.journal(), small, database.database(), database.transactions(), InstantSource.system());
        database.transactions().run(() -> List.of("a", "b", "c").forEach(name -> trail.recordChange(event(name))));
        assertThat(small.first(10)).hasSize(1);
        sql("update audit_pending set record = replace(record, '\"b\"', '\"x\"')");

        assertThat(told()).containsExactly("make-directory a", "copy-change unproven", "make-directory c");
    }

    @Test
    void oneThatAFailOverBringsBackIsNotCopiedAgain() {
        change("a");
        List<PendingRow> waiting = pending();
        assertThat(told()).containsExactly("make-directory a");
        comeBack(waiting);

        assertThat(told()).containsExactly("make-directory a");
        assertThat(pending()).isEmpty();
    }

    @Test
    void oneThatAnOldBackupBringsBackIsNotCopiedAgain() {
        audit.close();
        audit = TestAudit.open(database, data, node, InstantSource.system(), SMALL_SEGMENT);
        change("a");
        List<PendingRow> waiting = pending();
        audit.drain().run();
        IntStream.range(0, 100).forEach(i -> audit.trail().record(event("p" + i)));
        audit.close();
        audit = TestAudit.open(database, data, node, InstantSource.system(), SMALL_SEGMENT);
        assertThat(audit.journal().copied().completeFrom()).isGreaterThan(10);
        comeBack(waiting);

        assertThat(told()).filteredOn("make-directory a"::equals).hasSize(1);
        assertThat(pending()).isEmpty();
    }

    @Test
    void noChangeIsMadeWhileOlderRecordsDoNotGetIntoTheJournal() {
        AtomicLong nanos = new AtomicLong();
        CommittedChanges committed = new CommittedChanges(1 << 20, nanos::get);
        AuditTrail trail = new AuditTrail(
                audit.journal(), committed, database.database(), database.transactions(), InstantSource.system());
        database.transactions().run(() -> trail.recordChange(event("a")));
        nanos.addAndGet(Duration.ofSeconds(61).toNanos());

        assertThat(catchThrowable(() -> database.transactions().run(() -> trail.recordChange(event("b")))))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.problem()).isInstanceOf(Problem.Unavailable.class));
        assertThat(new AuditReadiness(audit.journal(), committed).reason()).contains("copy-records");
    }

    private TestAudit started() {
        return TestAudit.open(database, data, node, InstantSource.system());
    }

    private void change(String path) {
        database.transactions().run(() -> audit.trail().recordChange(event(path)));
    }

    private static AuditEvent event(String path) {
        return AuditEvent.done(Caller.server(), Action.MAKE_DIRECTORY).on(path, 7);
    }

    /** Each event's action, and its reason or path. */
    private List<String> told() {
        return inOrder().stream()
                .map(event -> event.action() + ' ' + event.reason() + event.path())
                .toList();
    }

    private List<RecordedEvent> inOrder() {
        return audit.all().stream()
                .sorted(Comparator.comparing(RecordedEvent::sequence))
                .toList();
    }

    private List<PendingRow> pending() {
        return database.database().call(session -> session.createSelectionQuery(
                        "select p from PendingRow p where p.node = :node order by p.id", PendingRow.class)
                .setParameter("node", node)
                .getResultList());
    }

    private void comeBack(List<PendingRow> rows) {
        database.transactions().run(() -> database.database().call(session -> {
            rows.forEach(session::insert);
            return true;
        }));
    }

    /** What somebody does who can write the database. */
    private void sql(String statement) {
        String ours = statement.startsWith("insert") && !statement.contains("select")
                ? statement
                : statement + (statement.contains(" where ") ? " and " : " where ") + "node = '" + node + "'";
        database.transactions().run(() -> database.database()
                .call(session -> session.createNativeMutationQuery(ours).executeUpdate()));
    }
}
