package org.strongroom.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.strongroom.audit.RecordedEvent;
import org.strongroom.audit.TestAudit;
import org.strongroom.identity.Person;
import org.strongroom.identity.Role;
import org.strongroom.persistence.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class PeopleTest {
    private static final String ISSUER = "https://id.example/realms/staff";

    @Parameter
    TestDatabase.Kind kind;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T10:00:00Z"));
    private final String login = "jo-" + UUID.randomUUID();
    private TestAudit audit;
    private People people;

    private static final Pattern NUMBERED = Pattern.compile("company/\\d{3}, a > b:c");

    @TempDir
    Path data;

    @BeforeEach
    void open() {
        String node = "n" + UUID.randomUUID().toString().substring(0, 8);
        audit = TestAudit.open(kind.open(), data, node, now::get);
        people = another();
    }

    @AfterEach
    void close() {
        audit.close();
    }

    @Test
    void whatATokenChangesOfSomebodysRightsIsOnTheRecord() {
        seen("1", login);
        seen("1", login);
        people = another();
        people.seen(ISSUER, subject("1"), login, "Jo", Set.of("sales"), Set.of(Role.USER, Role.ADMIN));

        assertThat(audit.all()).allMatch(event -> event.action().equals("change-person"));
        assertThat(audit.all())
                .extracting(RecordedEvent::detail)
                .containsExactly(
                        login + ": new; roles none -> auditor, user; joins Müller & Söhne, finance",
                        login + ": roles auditor, user -> admin, user; leaves Müller & Söhne, finance; joins sales");
    }

    @Test
    void nothingIsLostOfTheChangesOfSomebodyInManyGroups() {
        Set<String> many = IntStream.range(0, 150)
                .mapToObj(i -> "/departments/of the company/%03d; a -> b: c".formatted(i))
                .collect(Collectors.toSet());
        seen("1", login);
        people = another();
        people.seen(ISSUER, subject("1"), login, "Jo", many, Set.of(Role.ADMIN));

        List<String> told = audit.all().stream()
                .map(RecordedEvent::detail)
                .filter(detail -> !detail.contains("new"))
                .toList();
        assertThat(told).hasSizeGreaterThan(1).allMatch(detail -> detail.startsWith(login + ": "));
        assertThat(told.get(0)).startsWith(login + ": roles auditor, user -> admin; leaves Müller & Söhne, finance; ");
        assertThat(told.stream()
                        .flatMap(detail ->
                                NUMBERED.matcher(PeopleChange.after(detail)).results())
                        .map(MatchResult::group))
                .hasSize(150)
                .doesNotHaveDuplicates();
    }

    @Test
    void whoWasAnAdministratorIsKnownAsOneOfThatTime() {
        Instant began = now.get();
        Person adam = withRoles(Role.USER, Role.ADMIN);
        assertThat(administratorsSince(began.plusSeconds(9))).contains(adam.id());
        now.set(began.plusSeconds(10));
        people = another();
        withRoles(Role.USER);

        assertThat(administratorsSince(began)).contains(adam.id());
        assertThat(administratorsSince(began.plusSeconds(9))).contains(adam.id());
        assertThat(administratorsSince(began.plusSeconds(10))).doesNotContain(adam.id());
    }

    private Person withRoles(Role... roles) {
        return people.seen(ISSUER, subject("a"), login, "Adam", Set.of(), Set.of(roles));
    }

    private List<Long> administratorsSince(Instant time) {
        return new Register(kind.open().database())
                .administratorsSince(time).stream().map(Person::id).toList();
    }

    @Test
    void firstSignInMakesThePerson() {
        Person person = seen("1", login);
        assertThat(person.id()).isPositive();
        assertThat(people.find(person.id())).contains(person);
        assertThat(person.groups()).containsExactlyInAnyOrder("finance", "Müller & Söhne");
        assertThat(person.roles()).containsExactlyInAnyOrder(Role.USER, Role.AUDITOR);
    }

    @Test
    void laterSignInFindsThePersonAgainOnEveryServer() {
        Person person = seen("1", login);
        assertThat(seen("1", login)).isEqualTo(person);
        assertThat(another()
                        .seen(ISSUER, subject("1"), login, "Jo", person.groups(), person.roles())
                        .id())
                .isEqualTo(person.id());
    }

    @Test
    void whatTheProviderSaysAnewIsKept() {
        long id = seen("1", login).id();
        Person moved = people.seen(ISSUER, subject("1"), login + "2", "Jo Doe", Set.of(), Set.of());
        assertThat(moved).isEqualTo(new Person(id, subject("1"), login + "2", "Jo Doe", Set.of(), Set.of()));
        assertThat(people.find(id)).contains(moved);
        assertThat(people.findByLogin(login)).isEmpty();
    }

    @Test
    void groupHasOneNumberForAllWhoAreInIt() {
        Person one = inGroups("1", "finance");
        Person other = inGroups("2", "/finance");
        assertThat(one.groupIds()).hasSize(1).isEqualTo(other.groupIds());
        assertThat(other.groups()).containsExactly("finance");
        assertThat(people.find(one.id())).contains(one);
    }

    @Test
    void groupsOfOneNameWithinOthersAreDifferentGroups() {
        Person one = inGroups("1", "/admin");
        Person other = inGroups("2", "/contractors/admin");
        assertThat(one.groupIds()).doesNotContainAnyElementsOf(other.groupIds());
        assertThat(other.groups()).containsExactly("contractors/admin");
        assertThat(inGroups("3", "/Admin").groupIds()).isNotEqualTo(one.groupIds());
    }

    @Test
    void leavesTheGroupsThatTheProviderNoLongerNames() {
        long id = inGroups("1", "finance", "sales").id();
        Person left = inGroups("1", "sales", "legal");
        assertThat(left.groups()).containsExactlyInAnyOrder("sales", "legal");
        assertThat(people.find(id)).contains(left);
    }

    private Person inGroups(String subject, String... groups) {
        return people.seen(ISSUER, subject(subject), login + subject, "Jo", Set.of(groups), Set.of(Role.USER));
    }

    @Test
    void loginIsFoundWithoutCaseAndDomain() {
        Person person = seen("1", login);
        assertThat(people.findByLogin("CORP\\" + login.toUpperCase(Locale.ROOT)))
                .contains(person);
    }

    @Test
    void accountThatGotALoginLastHoldsIt() {
        Person old = seen("1", login);
        now.updateAndGet(time -> time.plus(Duration.ofSeconds(1)));
        Person young = seen("2", login);
        assertThat(young.id()).isNotEqualTo(old.id());
        assertThat(people.findByLogin(login)).contains(young);
    }

    @Test
    void anotherSignInOfTheOldHolderTakesNothingBack() {
        seen("1", login);
        now.updateAndGet(time -> time.plus(Duration.ofSeconds(1)));
        Person young = seen("2", login);
        now.updateAndGet(time -> time.plus(Duration.ofHours(2)));
        seen("1", login);
        assertThat(people.findByLogin(login)).contains(young);
    }

    @Test
    void sameSubjectOfAnotherIssuerIsSomebodyElse() {
        Person person = seen("1", login);
        Person other = people.seen("https://other.example", subject("1"), login, "Jo", Set.of(), Set.of());
        assertThat(other.id()).isNotEqualTo(person.id());
    }

    @Test
    void concurrentFirstSignInsMakeOnePerson() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Person>> signIns = IntStream.range(0, 8)
                    .<Callable<Person>>mapToObj(i -> () -> {
                        People server = another();
                        return server.seen(ISSUER, subject("1"), login, "Jo", Set.of(), Set.of());
                    })
                    .toList();
            long first = 0;
            for (Future<Person> signIn : threads.invokeAll(signIns)) {
                first = first == 0 ? signIn.get().id() : first;
                assertThat(signIn.get().id()).isEqualTo(first);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private People another() {
        return new People(audit.trail(), kind.open().database(), kind.open().transactions(), now::get);
    }

    private Person seen(String subject, String name) {
        return people.seen(
                ISSUER,
                subject(subject),
                name,
                "Jo",
                Set.of("finance", "Müller & Söhne"),
                Set.of(Role.USER, Role.AUDITOR));
    }

    private String subject(String name) {
        return login + name;
    }
}
