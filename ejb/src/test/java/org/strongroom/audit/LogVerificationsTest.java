package org.strongroom.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
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

/** Verifications run in the background, when asked for and when due, and what they found outlives the server. */
@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class LogVerificationsTest {
    @Parameter
    TestDatabase.Kind kind;

    @TempDir
    Path data;

    private final String node = "v" + UUID.randomUUID().toString().substring(0, 8);
    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.now().truncatedTo(ChronoUnit.MICROS));
    private final Caller auditor = new Caller(
            new Person(7, "subject", "audrey", "name", Set.of(), Set.of(Role.AUDITOR)),
            Credential.NONE,
            new Origin("", "192.0.2.1", "https", ""),
            RequestId.of(null));
    private TestDatabase database;
    private TestAudit audit;

    @BeforeEach
    void open() {
        database = kind.fresh();
        audit = started();
    }

    @AfterEach
    void close() {
        audit.close();
        database.close();
    }

    @Test
    void whoAsksTwiceGetsTheSameOne() {
        LogVerification first = audit.integrity().verify(auditor).pending().orElseThrow();
        LogVerification second = audit.integrity().verify(auditor).pending().orElseThrow();

        assertThat(second).isEqualTo(first);
        assertThat(first.login()).isEqualTo("audrey");
        assertThat(first.state()).isEqualTo(LogVerification.State.WAITING);
        assertThat(audit.verifications().runNext()).isTrue();
        assertThat(audit.verifications().runNext()).isFalse();
        assertThat(audit.of(auditor.request()))
                .extracting(RecordedEvent::detail)
                .containsExactly("verification " + first.id(), "verification " + first.id());
    }

    @Test
    void aResultOutlivesTheServerAndIsOnTheRecord() {
        LogVerification found = audit.verify(auditor);
        audit.close();
        audit = started();

        assertThat(audit.integrity().show(auditor).verified()).contains(found);
        assertThat(audit.marks().verifications(now.get(), now.get().plusSeconds(1)))
                .contains(found);
        assertThat(audit.all())
                .filteredOn(event -> event.detail().startsWith("verification " + found.id() + " "))
                .singleElement()
                .satisfies(event -> assertThat(event.detail())
                        .endsWith("holds for entries " + found.first() + " to " + (found.next() - 1)));
    }

    @Test
    void whatIsBrokenIsOnTheRecordAsAFailure() {
        audit.trail().record(AuditEvent.done(auditor, Action.LIST).on("/public/everyone", 7));
        audit.events().catchUp();
        sql("update audit_event set login = 'mallory' where node = '" + node + "' and action = 'list'");

        assertThat(audit.verify(auditor).state()).isEqualTo(LogVerification.State.BROKEN);
        assertThat(audit.all()).anySatisfy(event -> {
            assertThat(event.outcome()).isEqualTo("failed");
            assertThat(event.reason()).isEqualTo("log-broken");
        });
    }

    @Test
    void whatTheTableSaysWithoutARecordIsNotBelieved() {
        audit.trail().record(AuditEvent.done(auditor, Action.LIST).on("/public/everyone", 7));
        audit.events().catchUp();
        sql("update audit_event set login = 'mallory' where node = '" + node + "' and action = 'list'");
        LogVerification broken = audit.verify(auditor);
        sql("update audit_verification set state = 'HOLDS', next_entry = 3 where node = '" + node + "'");

        assertThat(broken.state()).isEqualTo(LogVerification.State.BROKEN);
        assertThat(audit.integrity().show(auditor).verified()).get().satisfies(told -> {
            assertThat(told.state()).isEqualTo(LogVerification.State.FAILED);
            assertThat(told.words()).contains("somebody changed one of them");
        });
        assertThat(audit.marks().verifications(now.get(), now.get().plusSeconds(1)))
                .singleElement()
                .satisfies(told -> assertThat(told.state()).isEqualTo(LogVerification.State.FAILED));
        assertThat(audit.marks().marks(now.get(), now.get().plusSeconds(1)))
                .filteredOn(mark -> mark.kind().equals("verify-log"))
                .singleElement()
                .satisfies(mark -> assertThat(mark.detail())
                        .startsWith("log-broken: verification " + broken.id() + " ")
                        .endsWith(broken.words()));
    }

    @Test
    void nobodyIsAccusedWhereTheRecordIsKeptNoLongerOrHasNotComeYet() {
        LogVerification found = audit.verify(auditor);
        Instant finished = found.finished().orElseThrow();
        now.updateAndGet(time -> time.plusSeconds(120));
        audit.trail().record(AuditEvent.done(auditor, Action.LIST).on("/public/everyone", 7));
        audit.events().catchUp();

        sql("delete from audit_event where node = '" + node + "' and time < '" + finished.plusSeconds(1) + "'");
        assertThat(audit.marks().verifications(finished, now.get()))
                .singleElement()
                .satisfies(told -> assertThat(told.words()).contains("kept no longer"));

        sql("update audit_event set seq = 0, time = '" + finished.minusSeconds(1) + "' where node = '" + node + "'");
        assertThat(audit.marks().verifications(finished, now.get()))
                .singleElement()
                .satisfies(told -> assertThat(told.words()).contains("not come from that server yet"));
    }

    private void sql(String statement) {
        database.transactions().run(() -> database.database()
                .call(session -> session.createNativeMutationQuery(statement).executeUpdate()));
    }

    @Test
    void oneThatACrashCutShortBeginsAgain() {
        audit.integrity().verify(auditor);
        audit.close();
        sql("update audit_verification set state = 'RUNNING' where node = '" + node + "'");
        audit = started();

        assertThat(audit.verifications().runNext()).isTrue();
        assertThat(audit.integrity().show(auditor).verified()).get().satisfies(verified -> assertThat(verified.state())
                .isEqualTo(LogVerification.State.HOLDS));
    }

    @Test
    void oneIsDueADayAfterTheLast() {
        audit.verifications().askIfDue();
        assertThat(audit.verifications().runNext()).isTrue();
        now.updateAndGet(then -> then.plus(Duration.ofHours(24)).minusSeconds(1));
        audit.verifications().askIfDue();
        assertThat(audit.verifications().runNext()).isFalse();
        now.updateAndGet(then -> then.plusSeconds(1));
        audit.verifications().askIfDue();
        assertThat(audit.verifications().runNext()).isTrue();
        assertThat(audit.verifications().last().orElseThrow().login()).isEmpty();
    }

    private TestAudit started() {
        return TestAudit.open(database, data, node, now::get);
    }
}
