package org.strongroom.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
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
import org.strongroom.audit.RecordedEvent;
import org.strongroom.audit.TestAudit;
import org.strongroom.identity.Caller;
import org.strongroom.identity.Credential;
import org.strongroom.identity.Origin;
import org.strongroom.identity.Person;
import org.strongroom.identity.RequestId;
import org.strongroom.people.People;
import org.strongroom.persistence.TestDatabase;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class DevicePasswordsTest {
    @Parameter
    TestDatabase.Kind kind;

    @TempDir
    Path data;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T10:00:00Z"));
    private final String login = "jo-" + UUID.randomUUID();
    private TestAudit audit;
    private People people;
    private Person jo;
    private DevicePasswords passwords;

    @BeforeEach
    void open() {
        String node = "n" + UUID.randomUUID().toString().substring(0, 8);
        audit = TestAudit.open(kind.open(), data, node, now::get);
        people = new People(kind.open().database(), kind.open().transactions(), now::get);
        jo = person("1");
        passwords = anotherServer();
    }

    @AfterEach
    void close() {
        audit.close();
    }

    @Test
    void issuedPasswordOpensForItsPerson() {
        IssuedDevice device = passwords.issue(caller(jo), " WS-114 ");
        DeviceSignIn signIn = passwords.verify(login, device.password()).orElseThrow();
        assertThat(signIn.person()).isEqualTo(jo);
        assertThat(signIn.workstation()).isEqualTo("WS-114");
        assertThat(signIn.credential())
                .isEqualTo(new Credential(Credential.Kind.DEVICE_PASSWORD, Long.toString(device.id())));
        assertThat(device.login()).isEqualTo(login);
    }

    @Test
    void loginIsTakenWithoutCaseAndDomain() {
        String password = passwords.issue(caller(jo), "WS-114").password();
        assertThat(passwords.verify("CORP\\" + login.toUpperCase(Locale.ROOT), password))
                .isPresent();
    }

    @Test
    void anythingButThePasswordIsRefused() {
        String password = passwords.issue(caller(jo), "WS-114").password();
        for (String wrong : List.of("", password.toUpperCase(Locale.ROOT), password.replace("-", ""), password + " ")) {
            assertThat(passwords.verify(login, wrong)).as(wrong).isEmpty();
        }
        assertThat(passwords.verify("", password)).isEmpty();
        assertThat(passwords.verify("nobody", password)).isEmpty();
    }

    @Test
    void passwordOfAnotherPersonIsRefused() {
        Person al = people.seen("https://id.example", login + "al", login + "al", "Al", Set.of(), Set.of());
        assertThat(passwords.verify(login, passwords.issue(caller(al), "WS-2").password()))
                .isEmpty();
    }

    @Test
    void revokedPasswordIsRefusedAtOnceAlsoWhenItWasInUse() {
        IssuedDevice device = passwords.issue(caller(jo), "WS-114");
        assertThat(passwords.verify(login, device.password())).isPresent();
        passwords.revoke(caller(jo), device.id());
        assertThat(passwords.verify(login, device.password())).isEmpty();
        assertThat(passwords.list(caller(jo))).isEmpty();
    }

    @Test
    void nobodyRevokesAnothersDevice() {
        IssuedDevice device = passwords.issue(caller(jo), "WS-114");
        Person al = people.seen("https://id.example", login + "al", login + "al", "Al", Set.of(), Set.of());
        assertProblem(() -> passwords.revoke(caller(al), device.id()), Problem.NotFound.class);
        assertThat(passwords.verify(login, device.password())).isPresent();
        assertThat(passwords.list(caller(al))).isEmpty();
    }

    @Test
    void revokedDeviceCannotBeRevokedAgain() {
        IssuedDevice device = passwords.issue(caller(jo), "WS-114");
        passwords.revoke(caller(jo), device.id());
        assertProblem(() -> passwords.revoke(caller(jo), device.id()), Problem.NotFound.class);
    }

    @Test
    void newAccountWithAnOldLoginEndsTheOldPasswordsAndGetsNone() {
        String password = passwords.issue(caller(jo), "WS-114").password();
        now.updateAndGet(time -> time.plus(Duration.ofSeconds(1)));
        Person young = person("2");
        assertThat(anotherServer().verify(login, password)).isEmpty();
        assertThat(passwords.list(caller(young))).isEmpty();
    }

    @Test
    void useIsListedToTheMinute() {
        IssuedDevice device = passwords.issue(caller(jo), "WS-114");
        assertThat(passwords.list(caller(jo)).get(0).lastUsed()).isNull();
        DeviceSignIn signIn = passwords.verify(login, device.password()).orElseThrow();
        passwords.used(signIn, "192.0.2.1");
        Instant first = now.get();
        now.updateAndGet(time -> time.plus(Duration.ofSeconds(30)));
        passwords.used(signIn, "192.0.2.2");
        assertThat(passwords.list(caller(jo)))
                .containsExactly(new Device(device.id(), "WS-114", first, first, "192.0.2.1"));
        now.updateAndGet(time -> time.plus(Duration.ofSeconds(31)));
        passwords.used(signIn, "192.0.2.3");
        assertThat(passwords.list(caller(jo)).get(0).lastAddress()).isEqualTo("192.0.2.3");
    }

    @Test
    void nobodyHasMoreThanFifty() {
        for (int i = 0; i < DevicePasswords.MOST; i++) {
            passwords.issue(caller(jo), "WS-" + i);
        }
        assertProblem(() -> passwords.issue(caller(jo), "WS-50"), Problem.Conflict.class);
        passwords.revoke(caller(jo), passwords.list(caller(jo)).get(0).id());
        passwords.issue(caller(jo), "WS-50");
        assertThat(passwords.list(caller(jo))).hasSize(DevicePasswords.MOST);
    }

    @Test
    void deviceMakesNoOtherDevice() {
        Credential device = new Credential(Credential.Kind.DEVICE_PASSWORD, "1");
        assertProblem(() -> passwords.issue(caller(jo, device), "WS-2"), Problem.Forbidden.class);
    }

    @Test
    void eachUseCaseLeavesItsRecordAndNoSecret() {
        IssuedDevice device = passwords.issue(caller(jo), "WS-114");
        passwords.list(caller(jo));
        passwords.revoke(caller(jo), device.id());
        List<RecordedEvent> records = audit.all();
        assertThat(records)
                .extracting(RecordedEvent::action)
                .containsExactlyInAnyOrder("create-device", "list-devices", "revoke-device");
        assertThat(records.toString()).doesNotContain(device.password()).contains(device.id() + " WS-114");
    }

    private DevicePasswords anotherServer() {
        return new DevicePasswords(
                people, audit.trail(), kind.open().database(), kind.open().transactions(), now::get);
    }

    private Person person(String subject) {
        return people.seen("https://id.example", login + subject, login, "Jo", Set.of(), Set.of());
    }

    private static Caller caller(Person person) {
        return caller(person, new Credential(Credential.Kind.OIDC_SESSION, "s1"));
    }

    private static Caller caller(Person person, Credential credential) {
        return new Caller(person, credential, new Origin("", "192.0.2.9", "rest", "test"), RequestId.of(null));
    }

    private static void assertProblem(Runnable call, Class<? extends Problem> kind) {
        assertThatThrownBy(call::run).isInstanceOfSatisfying(ProblemException.class, e -> assertThat(e.problem())
                .isInstanceOf(kind));
    }
}
