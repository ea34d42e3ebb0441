package org.strongroom.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.strongroom.auditlog.JournalReader;
import org.strongroom.auditlog.JournalRecord;
import org.strongroom.auditlog.head.SignedHead;
import org.strongroom.auditlog.merkle.ProofCheck;
import org.strongroom.auditlog.note.VerifierKey;
import org.strongroom.identity.Caller;
import org.strongroom.identity.Credential;
import org.strongroom.identity.Origin;
import org.strongroom.identity.Person;
import org.strongroom.identity.RequestId;
import org.strongroom.identity.Role;
import org.strongroom.persistence.TestDatabase;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

/** The log of a node proves itself: journal, heads, rows and witnesses. */
@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class LogIntegrityTest {
    @Parameter
    TestDatabase.Kind kind;

    @TempDir
    Path data;

    private final String node = "n" + UUID.randomUUID().toString().substring(0, 8);
    private final Caller auditor = caller(Role.AUDITOR);
    private final Caller admin = caller(Role.ADMIN);
    private TestDatabase database;
    private TestAudit audit;

    @BeforeEach
    void open() {
        database = kind.fresh();
        audit = restarted();
        for (int i = 0; i < 300; i++) {
            Receipt receipt = audit.trail().record(event("/public/everyone/" + i + "/\uD83D\uDE00"));
            audit.trail().ended(receipt, i, i % 2 == 0);
        }
        audit.awaitDurable(601);
        audit.events().catchUp();
    }

    @AfterEach
    void close() {
        audit.close();
        database.close();
    }

    @Test
    void aHeadIsQuotedOnOneLineOfAscii() {
        List<String> heads = audit.heads().newest();

        String name = "strongroom/" + node;
        assertThat(heads).anySatisfy(head -> assertThat(head)
                .matches(name + " 601 [A-Za-z0-9+/]{43}= " + name + " [A-Za-z0-9+/=]+"));
    }

    @Test
    void whatWasNotTouchedHolds() {
        LogVerification verified = audit.verify(auditor);
        Integrity integrity = audit.integrity().show(auditor);

        assertThat(verified.state()).as(verified.words()).isEqualTo(LogVerification.State.HOLDS);
        assertThat(verified.words()).contains("of the database, each as its record");
        assertThat(verified.next() - verified.first()).isEqualTo(602);
        assertThat(integrity.head().head().size()).isEqualTo(602);
        assertThat(VerifierKey.parse(integrity.key()).signed(integrity.head().note()))
                .isTrue();
        assertThat(integrity.seals().fault()).isEmpty();
    }

    @Test
    void administratorsLearnHowTheServerDoesAndItIsOnTheRecord() {
        ServerHealth health = new ServerHealth(audit.journal(), audit.seals(), audit.trail(), data.toString());
        audit.seals().seal();

        Health shown = health.show(admin);
        assertThat(shown.node()).isEqualTo(node);
        assertThat(shown.sealing().sealedAt()).isPresent();
        assertThat(shown.volumes()).extracting(Health.Volume::name).containsExactly("data", "audit");
        assertThat(shown.volumes())
                .allSatisfy(volume -> assertThat(volume.usable()).isPositive().isLessThanOrEqualTo(volume.total()));
        assertThat(audit.of(admin.request())).extracting(RecordedEvent::action).containsExactly("show-health");
        assertThatThrownBy(() -> health.show(auditor))
                .isInstanceOfSatisfying(ProblemException.class, thrown -> assertThat(thrown.problem())
                        .isInstanceOf(Problem.Forbidden.class));
    }

    @Test
    void aChangedRowIsNamed() {
        sql("update audit_event set login = 'mallory' where node = '" + node + "' and seq = 101");
        assertThat(entry()).hasValue(101L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"path_hash = 0", "destination_hash = 1", "claimed_login = 'mallory'", "probe = true"})
    void aRowThatIsNoLongerFoundIsNamed(String change) {
        sql("update audit_event set " + change + " where node = '" + node + "' and seq = 101");
        assertThat(entry()).hasValue(101L);
    }

    @Test
    void aDeletedEndIsNamed() {
        long sequence = database.database().call(session -> session.createNativeQuery(
                        "select max(seq) from audit_end where node = '" + node + "'", Long.class)
                .getSingleResult());
        sql("delete from audit_end where node = '" + node + "' and seq = " + sequence);
        assertThat(entry()).hasValue(sequence);
    }

    @Test
    void proofsHoldAgainstTheSignedHead() {
        audit.seals().seal();
        SignedHead earlier = audit.integrity().show(auditor).head();
        audit.seals().seal();

        Proof inclusion = audit.integrity().inclusion(auditor, 17);
        Proof consistency =
                audit.integrity().consistency(auditor, earlier.head().size());

        ProofCheck check = new ProofCheck();
        assertThat(check.includes(
                        17,
                        inclusion.leaf().orElseThrow(),
                        inclusion.head().head().size(),
                        inclusion.head().head().root(),
                        inclusion.hashes()))
                .isTrue();
        assertThat(check.consistent(
                        earlier.head().size(),
                        earlier.head().root(),
                        consistency.head().head().size(),
                        consistency.head().head().root(),
                        consistency.hashes()))
                .isTrue();
        assertThatThrownBy(() -> audit.integrity().inclusion(auditor, 1_000_000))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.problem()).isInstanceOf(Problem.BadRequest.class));
    }

    @Test
    void onlyAuditorsAskAndItIsOnTheRecord() {
        Caller stranger = caller(Role.USER);
        assertThatThrownBy(() -> audit.integrity().show(stranger)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> audit.integrity().verify(stranger)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> audit.integrity().inclusion(stranger, 1)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> audit.integrity().rotate(auditor)).isInstanceOf(ProblemException.class);
        audit.seals().seal();
        audit.integrity().show(auditor);

        assertThat(audit.of(auditor.request()))
                .extracting(RecordedEvent::action)
                .containsExactly("show-integrity");
    }

    @Test
    void aNewKeySignsAndTheOldOneStillVerifies() throws IOException {
        audit.seals().chain();
        audit.integrity().rotate(admin);
        assertThat(entry()).isEmpty();
        audit.seals().chain();
        audit.close();
        audit = restarted();
        audit.seals().chain();
        audit.events().catchUp();
        assertThat(entry()).isEmpty();
    }

    @Test
    void headsOfAllNodesAreChainedAlsoWhenNothingHappens(@TempDir Path otherData) throws IOException {
        String name = "o" + node.substring(1);
        try (TestAudit other = TestAudit.open(database, otherData, name, InstantSource.system())) {
            other.seals().chain();
            audit.seals().chain();
            audit.seals().chain();
        }

        assertThat(origins(data.resolve("audit").resolve(node).resolve("cluster")))
                .filteredOn(origin -> origin.equals("strongroom/" + node))
                .hasSize(2);
        assertThat(origins(data.resolve("audit").resolve(node).resolve("cluster")))
                .filteredOn(origin -> origin.equals("strongroom/" + name))
                .hasSize(2);
        assertThat(data.resolve("witness").resolve("strongroom_" + node).resolve(String.format("%020d", 601)))
                .exists();
        assertThat(audit.seals().state().witnesses().values())
                .allSatisfy(witness -> assertThat(witness.last()).isPresent());
    }

    @Test
    void aJournalThatContradictsTheNewestHeadDoesNotOpen() throws IOException {
        audit.seals().seal();
        audit.close();
        Path log = data.resolve("audit").resolve(node);
        Path kept = Files.createDirectory(data.resolve("kept"));
        move(log, kept);
        audit = restarted();
        audit.close();
        for (String file : List.of("checkpoint", "heads", "tile")) {
            delete(log.resolve(file));
            Files.move(kept.resolve(file), log.resolve(file));
        }

        assertThatThrownBy(this::restarted).isInstanceOf(UncheckedIOException.class);
        delete(log);
        audit = restarted();
    }

    @Test
    void theKeyIsForTheServerAlone() throws IOException {
        Path keys = data.resolve("keys");
        try (Stream<Path> files = Files.list(keys)) {
            List<Path> secrets =
                    files.filter(file -> file.toString().endsWith(".key")).toList();
            assertThat(secrets).hasSize(2).allSatisfy(secret -> assertThat(
                            PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                    .isEqualTo("rw-------"));
            Path secret = secrets.stream()
                    .filter(file -> !file.endsWith(node + "-changes.key"))
                    .findFirst()
                    .orElseThrow();
            audit.close();
            Files.move(secret, data.resolve("away"));
            assertThatThrownBy(this::restarted).hasStackTraceContaining("restore it from its backup");
            Files.move(data.resolve("away"), secret);
        }
        audit = restarted();
    }

    private Optional<Long> entry() {
        LogVerification verified = audit.verify(auditor);
        return verified.badEntry();
    }

    private TestAudit restarted() {
        return TestAudit.open(database, data, node, InstantSource.system());
    }

    private void sql(String statement) {
        database.transactions().run(() -> database.database()
                .call(session -> session.createNativeMutationQuery(statement).executeUpdate()));
    }

    private static List<Object> origins(Path log) throws IOException {
        try (JournalReader reader = JournalReader.open(log, 0)) {
            return reader.read(1000).stream()
                    .map(JournalRecord::members)
                    .map(members -> members.getOrDefault("origin", ""))
                    .toList();
        }
    }

    private static void move(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.move(file, to.resolve(file.getFileName()));
            }
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }

    private static Caller caller(Role role) {
        Person person = new Person(7, "subject", "login", "name", Set.of(), Set.of(role));
        return new Caller(person, Credential.NONE, new Origin("", "192.0.2.1", "https", ""), RequestId.of(null));
    }

    private static AuditEvent event(String path) {
        return AuditEvent.done(caller(Role.USER), Action.READ).on(path, 7);
    }
}
