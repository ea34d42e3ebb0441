package org.strongroom.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
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
import org.strongroom.audit.TestAudit;
import org.strongroom.identity.Person;
import org.strongroom.identity.Role;
import org.strongroom.lock.LockRequest;
import org.strongroom.lock.LockScope;
import org.strongroom.lock.Locks;
import org.strongroom.people.Directory;
import org.strongroom.people.Following;
import org.strongroom.people.People;
import org.strongroom.people.Standing;
import org.strongroom.persistence.TestDatabase;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

/** What changes at the identity provider holds here after the next round. */
@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class AccountsTest {
    private static final long TRASH = 3;

    @Parameter
    TestDatabase.Kind kind;

    @TempDir
    Path data;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T10:00:00Z"));
    private final String unique = UUID.randomUUID().toString();
    private final String login = "jo-" + unique;
    private final MemoryProvider provider = new MemoryProvider("https://id.example/realms/" + unique);
    private TestAudit audit;
    private People people;
    private Directory directory;
    private Locks locks;
    private Accounts accounts;

    @BeforeEach
    void open() throws IOException {
        TestDatabase database = kind.open();
        audit = TestAudit.open(database, data, "n" + unique.substring(0, 8), now::get);
        people = new People(audit.trail(), database.database(), database.transactions(), now::get);
        directory = new Directory(database.database(), now::get);
        locks = new Locks(database.database(), now::get);
        accounts = new Accounts(directory, locks, audit.trail(), database.transactions());
        provider.user("1", login, true);
        provider.group("f", "/finance", "1");
        provider.group("s", "/sales");
        follow();
    }

    @AfterEach
    void close() {
        audit.close();
    }

    @Test
    void nothingNewIsNothingChanged() throws IOException {
        assertThat(accounts.follow(provider)).isZero();
    }

    @Test
    void groupsAreLeftAndJoinedWithoutASignIn() throws IOException {
        assertThat(jo().groups()).containsExactly("finance");
        provider.group("f", "/finance");
        provider.group("s", "/sales", "1");
        follow();
        assertThat(jo().groups()).containsExactly("sales");
        assertThat(audit.all().toString()).contains(login + ": leaves finance; joins sales");
    }

    @Test
    void olderTokenBringsNoGroupBack() throws IOException {
        provider.group("f", "/finance");
        follow();
        assertThat(token("1", "finance").groups()).isEmpty();
        assertThat(jo().groups()).isEmpty();
    }

    @Test
    void renamedLoginKeepsThePerson() throws IOException {
        long id = jo().id();
        provider.user("1", login + "-married", true);
        follow();
        assertThat(people.findByLogin(login)).isEmpty();
        assertThat(people.findByLogin(login + "-married").map(Person::id)).contains(id);
    }

    @Test
    void disabledAccountIsRefusedAndItsLocksEnd() throws IOException {
        Person jo = jo();
        kind.open()
                .transactions()
                .run(() ->
                        locks.create(TRASH, new LockRequest(LockScope.EXCLUSIVE, false, "", Duration.ofHours(1)), jo));
        provider.user("1", login, false);
        follow();
        assertThat(people.findByLogin(login)).isEmpty();
        assertRefused("1");
        assertThat(locks.on(Set.of(TRASH))).noneMatch(lock -> lock.person() == jo.id());
        provider.user("1", login, true);
        follow();
        assertThat(jo()).isEqualTo(jo);
    }

    @Test
    void accountMadeAnewUnderTheSameLoginIsSomebodyElse() throws IOException {
        long old = jo().id();
        provider.users.remove("1");
        provider.user("2", login, true);
        later();
        follow();
        assertThat(people.findByLogin(login).orElseThrow().id()).isNotEqualTo(old);
        assertThat(jo().groups()).isEmpty();
        assertThat(directory.find(old).orElseThrow().standing()).isEqualTo(Standing.DELETED);
        assertRefused("1");
    }

    @Test
    void renamedGroupKeepsItsNumberAndOneMadeAnewDoesNot() throws IOException {
        Set<Long> finance = jo().groupIds();
        provider.group("f", "/money", "1");
        follow();
        assertThat(jo().groupIds()).isEqualTo(finance);
        assertThat(jo().groups()).containsExactly("money");
        provider.groups.remove("f");
        provider.group("f2", "/money", "1");
        follow();
        assertThat(jo().groups()).containsExactly("money");
        assertThat(jo().groupIds()).isNotEqualTo(finance);
    }

    @Test
    void whatAnEventNamesIsAskedForAlone() throws IOException {
        provider.user("2", login + "2", true);
        provider.group("f", "/finance");
        provider.group("s", "/sales", "1", "2");

        assertThat(accounts.follow(provider, Set.of("1"))).hasValue(1);

        later();
        assertThat(jo().groups()).containsExactly("sales");
        assertThat(people.findByLogin(login + "2")).isEmpty();
        assertThat(accounts.follow(provider, Set.of("1"))).hasValue(0);
        assertThat(accounts.follow(provider)).isEqualTo(1);
    }

    @Test
    void anEventOfAGroupThatIsNotKnownYetAsksForEverything() throws IOException {
        provider.group("new", "/new", "1");

        assertThat(accounts.follow(provider, Set.of("1"))).isEmpty();
        assertThat(jo().groups()).containsExactly("finance");
    }

    @Test
    void anEventTellsOfADeletedAccount() throws IOException {
        provider.users.remove("1");

        assertThat(accounts.follow(provider, Set.of("1", "never-seen"))).hasValue(1);

        assertRefused("1");
        assertThat(accounts.follow(provider, Set.of("1"))).hasValue(0);
    }

    @Test
    void groupsMayChangeNames() throws IOException {
        Set<Long> finance = jo().groupIds();
        provider.group("f", "/sales", "1");
        provider.group("s", "/finance");
        follow();
        assertThat(jo().groupIds()).isEqualTo(finance);
        assertThat(jo().groups()).containsExactly("sales");
    }

    @Test
    void groupThatATokenNamedFirstIsTheSame() throws IOException {
        provider.holders.get(Role.USER).remove("9");
        Set<Long> named = token("9", "legal").groupIds();
        provider.user("9", login + "9", true);
        provider.group("l", "/legal", "9");
        follow();
        assertThat(people.findByLogin(login + "9").orElseThrow().groupIds()).isEqualTo(named);
    }

    @Test
    void roleOfAGroupReachesThoseWithin() throws IOException {
        provider.group("a", "/audit");
        provider.group("i", "/audit/inner", "1");
        provider.groupHolders.put(Role.AUDITOR, Set.of("a"));
        follow();
        assertThat(jo().roles()).containsExactlyInAnyOrder(Role.USER, Role.AUDITOR);
    }

    @Test
    void providerThatDoesNotAnswerChangesNothing() {
        provider.stopped = true;
        assertThatThrownBy(this::follow).isInstanceOf(IOException.class);
        assertThat(jo().groups()).containsExactly("finance");
    }

    @Test
    void knowledgeThatIsTooOldLetsNobodyIn() {
        Following following = following(Optional.of("secret"));
        assertThatThrownBy(following::require).isInstanceOfSatisfying(ProblemException.class, e -> assertThat(
                        e.problem().status())
                .isEqualTo(503));
        assertThat(following.claim(provider.issuer(), Duration.ofSeconds(20))).isTrue();
        assertThat(following(Optional.of("secret")).claim(provider.issuer(), Duration.ofSeconds(20)))
                .isFalse();
        following.succeeded(provider.issuer());
        assertThat(following.claim(provider.issuer(), Duration.ofSeconds(20))).isFalse();
        following(Optional.of("secret")).require();
        following(Optional.empty()).require();
        now.updateAndGet(time -> time.plus(Duration.ofHours(8)));
        assertThatThrownBy(() -> following(Optional.of("secret")).require()).isInstanceOf(ProblemException.class);
    }

    private Following following(Optional<String> secret) {
        TestDatabase database = databaseOfItsOwn();
        return new Following(database.database(), database.transactions(), now::get, secret, 480);
    }

    private TestDatabase ownDatabase;

    private TestDatabase databaseOfItsOwn() {
        if (ownDatabase == null) {
            ownDatabase = kind.fresh();
        }
        return ownDatabase;
    }

    private void follow() throws IOException {
        accounts.follow(provider);
        later();
    }

    private void later() {
        now.updateAndGet(time -> time.plus(Duration.ofSeconds(10)));
    }

    private Person jo() {
        return people.findByLogin(login).orElseThrow();
    }

    private Person token(String subject, String... groups) {
        return people.seen(provider.issuer(), subject, login + subject, "Jo", Set.of(groups), Set.of(Role.USER));
    }

    private void assertRefused(String subject) {
        assertThatThrownBy(() -> token(subject, "finance"))
                .isInstanceOfSatisfying(ProblemException.class, e -> assertThat(e.problem())
                        .isInstanceOf(Problem.Unauthenticated.class));
    }
}
