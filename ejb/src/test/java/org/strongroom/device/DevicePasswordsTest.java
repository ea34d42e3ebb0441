package org.strongroom.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
import org.strongroom.identity.Role;
import org.strongroom.identity.Scope;
import org.strongroom.path.NodePath;
import org.strongroom.people.Directory;
import org.strongroom.people.Following;
import org.strongroom.people.People;
import org.strongroom.persistence.TestDatabase;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class DevicePasswordsTest {
    private static final String HERE = "192.0.2.9";
    private static final int MOST = 50;

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
    private SignInFailures failures;

    @BeforeEach
    void open() {
        String node = "n" + UUID.randomUUID().toString().substring(0, 8);
        audit = TestAudit.open(kind.open(), data, node, now::get);
        people = new People(audit.trail(), kind.open().database(), kind.open().transactions(), now::get);
        jo = person("1");
        passwords = anotherServer();
    }

    @AfterEach
    void close() {
        audit.close();
    }

    @Test
    void issuedPasswordOpensForItsPerson() {
        IssuedDevice device = passwords.issue(caller(jo), DeviceRequest.named(" WS-114 "));
        DeviceSignIn signIn = passwords.verify(login, device.password(), HERE).orElseThrow();
        assertThat(signIn.person()).isEqualTo(jo);
        assertThat(signIn.workstation()).isEqualTo("WS-114");
        assertThat(signIn.credential())
                .isEqualTo(new Credential(Credential.Kind.DEVICE_PASSWORD, Long.toString(device.id())));
        assertThat(device.login()).isEqualTo(login);
    }

    @Test
    void loginIsTakenWithoutCaseAndDomain() {
        String password =
                passwords.issue(caller(jo), DeviceRequest.named("WS-114")).password();
        assertThat(passwords.verify("CORP\\" + login.toUpperCase(Locale.ROOT), password, HERE))
                .isPresent();
    }

    @Test
    void anythingButThePasswordIsRefused() {
        String password =
                passwords.issue(caller(jo), DeviceRequest.named("WS-114")).password();
        for (String wrong : List.of("", password.toUpperCase(Locale.ROOT), password.replace("-", ""), password + " ")) {
            assertThat(passwords.verify(login, wrong, HERE)).as(wrong).isEmpty();
        }
        assertThat(passwords.verify("", password, HERE)).isEmpty();
        assertThat(passwords.verify("nobody", password, HERE)).isEmpty();
    }

    @Test
    void passwordOfAnotherPersonIsRefused() {
        Person al = people.seen("https://id.example", login + "al", login + "al", "Al", Set.of(), Set.of());
        String password =
                passwords.issue(caller(al), DeviceRequest.named("WS-2")).password();
        assertThat(passwords.verify(login, password, HERE)).isEmpty();
    }

    @Test
    void revokedPasswordIsRefusedAtOnceAlsoWhenItWasInUse() {
        IssuedDevice device = passwords.issue(caller(jo), DeviceRequest.named("WS-114"));
        assertThat(passwords.verify(login, device.password(), HERE)).isPresent();
        passwords.revoke(caller(jo), device.id());
        assertThat(passwords.verify(login, device.password(), HERE)).isEmpty();
        assertThat(passwords.list(caller(jo))).isEmpty();
    }

    @Test
    void nobodyRevokesAnothersDevice() {
        IssuedDevice device = passwords.issue(caller(jo), DeviceRequest.named("WS-114"));
        Person al = people.seen("https://id.example", login + "al", login + "al", "Al", Set.of(), Set.of());
        assertProblem(() -> passwords.revoke(caller(al), device.id()), Problem.NotFound.class);
        assertThat(passwords.verify(login, device.password(), HERE)).isPresent();
        assertThat(passwords.list(caller(al))).isEmpty();
    }

    @Test
    void revokedDeviceCannotBeRevokedAgain() {
        IssuedDevice device = passwords.issue(caller(jo), DeviceRequest.named("WS-114"));
        passwords.revoke(caller(jo), device.id());
        assertProblem(() -> passwords.revoke(caller(jo), device.id()), Problem.NotFound.class);
    }

    @Test
    void newAccountWithAnOldLoginEndsTheOldPasswordsAndGetsNone() {
        String password =
                passwords.issue(caller(jo), DeviceRequest.named("WS-114")).password();
        now.updateAndGet(time -> time.plus(Duration.ofSeconds(1)));
        Person young = person("2");
        assertThat(anotherServer().verify(login, password, HERE)).isEmpty();
        assertThat(passwords.list(caller(young))).isEmpty();
    }

    @Test
    void useIsListedToTheMinute() {
        IssuedDevice device = passwords.issue(caller(jo), DeviceRequest.named("WS-114"));
        assertThat(passwords.list(caller(jo)).get(0).lastUsed()).isNull();
        DeviceSignIn signIn = passwords.verify(login, device.password(), HERE).orElseThrow();
        passwords.used(signIn, "192.0.2.1");
        Instant first = now.get();
        now.updateAndGet(time -> time.plus(Duration.ofSeconds(30)));
        passwords.used(signIn, "192.0.2.2");
        assertThat(passwords.list(caller(jo)))
                .containsExactly(
                        new Device(device.id(), "WS-114", "", Scope.ALL, first, null, first, first, "192.0.2.1", null));
        now.updateAndGet(time -> time.plus(Duration.ofSeconds(31)));
        passwords.used(signIn, "192.0.2.3");
        assertThat(passwords.list(caller(jo)).get(0).lastAddress()).isEqualTo("192.0.2.3");
    }

    @Test
    void nobodyHasMoreThanFifty() {
        for (int i = 0; i < MOST; i++) {
            passwords.issue(caller(jo), DeviceRequest.named("WS-" + i));
        }
        assertProblem(() -> passwords.issue(caller(jo), DeviceRequest.named("WS-50")), Problem.Conflict.class);
        passwords.revoke(caller(jo), passwords.list(caller(jo)).get(0).id());
        passwords.issue(caller(jo), DeviceRequest.named("WS-50"));
        assertThat(passwords.list(caller(jo))).hasSize(MOST);
    }

    @Test
    void deviceMakesNoOtherDevice() {
        Credential device = new Credential(Credential.Kind.DEVICE_PASSWORD, "1");
        assertProblem(() -> passwords.issue(caller(jo, device), DeviceRequest.named("WS-2")), Problem.Forbidden.class);
    }

    @Test
    void eachUseCaseLeavesItsRecordAndNoSecret() {
        IssuedDevice device = passwords.issue(caller(jo), DeviceRequest.named("WS-114"));
        passwords.list(caller(jo));
        passwords.revoke(caller(jo), device.id());
        List<RecordedEvent> records = audit.all();
        assertThat(records)
                .extracting(RecordedEvent::action)
                .containsExactlyInAnyOrder("change-person", "create-device", "list-devices", "revoke-device");
        assertThat(records.toString()).doesNotContain(device.password()).contains(device.id() + " WS-114");
    }

    @Test
    void makingOneNeedsASignInOfTheLastMinutes() {
        Caller caller = caller(jo);
        now.updateAndGet(time -> time.plus(Duration.ofMinutes(5)));
        passwords.issue(caller, DeviceRequest.named("WS-1"));
        now.updateAndGet(time -> time.plusSeconds(1));
        assertProblem(() -> passwords.issue(caller, DeviceRequest.named("WS-2")), Problem.SignInAgain.class);
        Credential unknown = new Credential(Credential.Kind.BEARER, "t");
        assertProblem(
                () -> passwords.issue(caller(jo, unknown), DeviceRequest.named("WS-2")), Problem.SignInAgain.class);
    }

    @Test
    void scopeAndExpiryGoWithThePassword() {
        Scope scope = new Scope(List.of(NodePath.of("public", "Pläne; 100%")), true);
        Instant expires = now.get().plusSeconds(60);
        IssuedDevice device = passwords.issue(caller(jo), new DeviceRequest("WS-1", "Windows 11", scope, expires));
        assertThat(passwords
                        .verify(login, device.password(), HERE)
                        .orElseThrow()
                        .credential()
                        .scope())
                .isEqualTo(scope);
        now.set(expires);
        assertThat(anotherServer().verify(login, device.password(), HERE)).isEmpty();
        assertProblem(
                () -> passwords.issue(caller(jo), new DeviceRequest("WS-2", "", Scope.ALL, expires)),
                Problem.BadRequest.class);
    }

    @Test
    void guessingSlowsDownThatLoginFromThatNetworkAlone() {
        String known = passwords.issue(caller(jo), DeviceRequest.named("WS-1")).password();
        passwords.used(passwords.verify(login, known, HERE).orElseThrow(), HERE);
        String roaming =
                passwords.issue(caller(jo), DeviceRequest.named("WS-2")).password();
        passwords.used(passwords.verify(login, roaming, "198.51.100.7").orElseThrow(), "198.51.100.7");
        String fresh = passwords.issue(caller(jo), DeviceRequest.named("WS-4")).password();
        Person al = people.seen("https://id.example", login + "al", login + "al", "Al", Set.of(), Set.of());
        String others = passwords.issue(caller(al), DeviceRequest.named("WS-3")).password();
        DevicePasswords server = anotherServer();
        for (int i = 0; i < Guesses.FREE; i++) {
            assertThat(server.verify(login, "guess-" + i, HERE)).isEmpty();
        }
        assertProblem(() -> server.verify(login, "guess", "192.0.2.77"), Problem.TooManyAttempts.class);
        assertProblem(() -> server.verify(login, roaming, HERE), Problem.TooManyAttempts.class);
        assertThat(server.verify(login, known, HERE)).isPresent();
        assertThat(server.verify(login, fresh, HERE)).isPresent();
        assertThat(server.verify(login, roaming, "198.51.100.7")).isPresent();
        assertThat(server.verify(login + "al", others, HERE)).isPresent();
        assertThat(failures.list(admin()))
                .filteredOn(failure -> failure.login().equals(login))
                .singleElement()
                .satisfies(failure ->
                        assertThat(failure.network() + " " + failure.failures()).isEqualTo("192.0.2.0/24 10"));
    }

    @Test
    void loginThatNobodyHasIsSlowedDownAlike() {
        for (int i = 0; i < Guesses.FREE; i++) {
            assertThat(passwords.verify(login + "-nobody", "guess-" + i, HERE)).isEmpty();
        }
        assertProblem(() -> passwords.verify(login + "-nobody", "guess", HERE), Problem.TooManyAttempts.class);
    }

    @Test
    void administratorsBlockAndRevokeAnyonesWorkstations() {
        IssuedDevice device = passwords.issue(caller(jo), DeviceRequest.named("WS-" + login));
        Workstations workstations = workstations();
        assertProblem(() -> workstations.list(caller(jo), "", 0, 10), Problem.Forbidden.class);
        assertProblem(() -> workstations.revoke(caller(jo), device.id()), Problem.Forbidden.class);
        assertThat(workstations.list(admin(), login.toUpperCase(Locale.ROOT), 0, 10))
                .extracting(found -> found.device().id() + found.owner().login())
                .containsExactly(device.id() + login);
        assertThat(passwords.verify(login, device.password(), HERE)).isPresent();
        workstations.block(admin(), device.id());
        assertThat(passwords.verify(login, device.password(), HERE)).isEmpty();
        assertProblem(() -> passwords.issue(caller(jo), DeviceRequest.named("WS-" + login)), Problem.Conflict.class);
        workstations.unblock(admin(), device.id());
        assertThat(passwords.verify(login, device.password(), HERE)).isPresent();
        assertThat(workstations.revokeAll(admin(), jo.id())).isOne();
        assertThat(passwords.verify(login, device.password(), HERE)).isEmpty();
        assertProblem(() -> workstations.block(admin(), device.id()), Problem.NotFound.class);
        assertThat(audit.all())
                .extracting(RecordedEvent::action)
                .contains("list-workstations", "block-workstation", "unblock-workstation", "revoke-device");
    }

    @Test
    void codeIsExchangedOnceAndForMinutes() {
        Enrolments enrolments = enrolments();
        DeviceRequest request = new DeviceRequest(
                "WS-9",
                "Debian",
                new Scope(List.of(NodePath.of("public", "plans")), true),
                now.get().plusSeconds(3600));
        String code = enrolments.create(caller(jo), request).code();
        IssuedDevice device = enrolments.redeem(nobody(), code);
        DeviceSignIn signIn = passwords.verify(login, device.password(), HERE).orElseThrow();
        assertThat(signIn.credential().scope()).isEqualTo(request.scope());
        assertThat(passwords.list(caller(jo)).get(0).expires()).isEqualTo(request.expires());
        assertProblem(() -> enrolments.redeem(nobody(), code), Problem.Forbidden.class);
        assertProblem(() -> enrolments.redeem(nobody(), ""), Problem.Forbidden.class);
        String late = enrolments.create(caller(jo), request).code();
        now.updateAndGet(time -> time.plus(Duration.ofMinutes(15)));
        assertProblem(() -> enrolments.redeem(nobody(), late), Problem.Forbidden.class);
        assertThat(audit.all().toString()).contains("enrol-workstation").doesNotContain(code, device.password());
    }

    @Test
    void codeOfSomebodyWhoIsLetInNoMoreIsNoGood() {
        String code =
                enrolments().create(caller(jo), DeviceRequest.named("WS-9")).code();
        kind.open().transactions().run(() -> new Directory(kind.open().database(), now::get).freeze(jo.id(), true));
        assertProblem(() -> enrolments().redeem(nobody(), code), Problem.Forbidden.class);
    }

    private Enrolments enrolments() {
        return new Enrolments(
                passwords,
                people,
                audit.trail(),
                kind.open().database(),
                kind.open().transactions(),
                now::get,
                15);
    }

    private static Caller nobody() {
        return caller(Person.NOBODY, Credential.NONE);
    }

    private Workstations workstations() {
        return new Workstations(
                passwords,
                people,
                new Directory(kind.open().database(), now::get),
                audit.trail(),
                kind.open().database(),
                kind.open().transactions(),
                now::get);
    }

    private Caller admin() {
        Person admin =
                people.seen("https://id.example", login + "it", login + "it", "Ada", Set.of(), Set.of(Role.ADMIN));
        return caller(admin, new Credential(Credential.Kind.OIDC_SESSION, "s9"));
    }

    private DevicePasswords anotherServer() {
        Following following =
                new Following(kind.open().database(), kind.open().transactions(), now::get, Optional.empty(), 480);
        failures = new SignInFailures(
                audit.trail(), kind.open().database(), kind.open().transactions(), now::get, "node-1");
        return new DevicePasswords(
                people,
                following,
                failures,
                audit.trail(),
                kind.open().database(),
                kind.open().transactions(),
                now::get,
                MOST,
                5);
    }

    private Person person(String subject) {
        return people.seen("https://id.example", login + subject, login, "Jo", Set.of(), Set.of());
    }

    private Caller caller(Person person) {
        return caller(person, new Credential(Credential.Kind.OIDC_SESSION, "s1", Scope.ALL, now.get()));
    }

    private static Caller caller(Person person, Credential credential) {
        return new Caller(person, credential, new Origin("", "192.0.2.9", "rest", "test"), RequestId.of(null));
    }

    private static void assertProblem(Runnable call, Class<? extends Problem> kind) {
        assertThatThrownBy(call::run).isInstanceOfSatisfying(ProblemException.class, e -> assertThat(e.problem())
                .isInstanceOf(kind));
    }
}
