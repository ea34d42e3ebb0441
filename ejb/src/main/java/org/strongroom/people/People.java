package org.strongroom.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.strongroom.audit.Action;
import org.strongroom.audit.AuditTrail;
import org.strongroom.identity.Login;
import org.strongroom.identity.Person;
import org.strongroom.identity.Role;
import org.strongroom.persistence.Database;
import org.strongroom.persistence.Transactions;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

/**
 * The people of the identity provider, as last described by it.
 *
 * <p>A login can change hands. Whoever got it last holds it; an account that had it before keeps its number and finds
 * nothing of the new holder's, nor the new holder anything of its.
 */
@ApplicationScoped
public class People {
    private static final Duration NOTED_AGAIN_AFTER = Duration.ofHours(1);

    private final AuditTrail trail;
    private final Database database;
    private final Transactions transactions;
    private final InstantSource clock;
    private final Acquaintances known;

    @Inject
    public People(AuditTrail trail, Database database, Transactions transactions, InstantSource clock) {
        this.trail = trail;
        this.database = database;
        this.transactions = transactions;
        this.clock = clock;
        this.known = new Acquaintances(clock);
    }

    /**
     * Lets in whom a token of the identity provider names, and returns the person, made at the first sign-in. What the
     * token says of them is noted, and what is different by it recorded, unless the provider's administration has told of
     * them: its word is newer. What was answered is remembered for seconds, so most calls ask nothing. Must not be called in a transaction.
     *
     * @param issuer OpenID Connect's {@code iss}
     * @param subject OpenID Connect's {@code sub}
     * @param groups the names or paths of all groups; one that was never seen is made here
     * @throws ProblemException with {@link Problem.Unauthenticated} when they are let in no more, and with {@link
     *     Problem.Unavailable} when what is different cannot be recorded
     */
    public Person seen(String issuer, String subject, String login, String name, Set<String> groups, Set<Role> roles) {
        Subject key = new Subject(issuer, subject);
        Description description = new Description(login, name, groups, roles);
        KnownPerson person = known.asDescribed(key, description).orElseGet(() -> {
            KnownPerson found = look(key, description);
            known.note(key, description, found);
            return found;
        });
        if (person.standing() != Standing.ACTIVE) {
            throw new ProblemException(new Problem.Unauthenticated("This account is closed. Ask your IT."));
        }
        return person.person();
    }

    /** The person with this number, as last described. */
    public Optional<Person> find(long id) {
        return database.call(session -> Optional.ofNullable(session.get(PersonRow.class, id))
                .map(row -> person(session, row).person()));
    }

    /** The person with this number as last described, if they are let in. */
    public Optional<Person> findLetIn(long id) {
        return database.call(session -> Optional.ofNullable(session.get(PersonRow.class, id))
                .filter(row -> row.standing() == Standing.ACTIVE)
                .map(row -> person(session, row).person()));
    }

    /**
     * The person who holds this login, if they are let in.
     *
     * @param login compared without case; {@code DOMAIN\login} is taken as {@code login}
     */
    public Optional<Person> findByLogin(String login) {
        return database.call(session -> holder(session, login)
                .filter(row -> row.standing() == Standing.ACTIVE)
                .map(row -> person(session, row).person()));
    }

    private KnownPerson look(Subject subject, Description description) {
        return database.call(session -> Optional.ofNullable(find(session, subject))
                        .filter(row -> row.isSeenSince(clock.instant().minus(NOTED_AGAIN_AFTER)))
                        .map(row -> person(session, row)))
                .filter(person -> person.described() || person.isAs(description))
                .orElseGet(
                        () -> transactions.call(() -> database.call(session -> note(session, subject, description))));
    }

    private KnownPerson note(StatelessSession session, Subject subject, Description description) {
        Instant now = clock.instant();
        PersonRow row = find(session, subject);
        if (row != null && row.isDescribed()) {
            row.seen(now);
            session.update(row);
            return person(session, row);
        }
        boolean isNew = row == null;
        if (row == null) {
            row = new PersonRow(
                    subject, new Description(description.login(), description.name(), Set.of(), Set.of()), now);
            session.insert(row);
        }
        KnownPerson before = person(session, row);
        row.describe(description, now);
        session.update(row);
        Set<Group> groups = GroupTable.atPaths(session, subject.issuer(), description.groups(), now);
        GroupTable.join(session, row.id(), groups, now);
        KnownPerson after = row.toKnown(groups);
        Difference.between(isNew, before, after).record(trail, Action.CHANGE_PERSON);
        return after;
    }

    /** Who got this login last. */
    static Optional<PersonRow> holder(StatelessSession session, String login) {
        return session.createSelectionQuery(
                        "select p from PersonRow p where p.loginKey = :key order by p.loginSince desc, p.id desc",
                        PersonRow.class)
                .setParameter("key", Login.typed(login).key())
                .setMaxResults(1)
                .uniqueResultOptional();
    }

    static @Nullable PersonRow find(StatelessSession session, Subject subject) {
        return session.createSelectionQuery(
                        "select p from PersonRow p where p.issuer = :issuer and p.subject = :subject", PersonRow.class)
                .setParameter("issuer", subject.issuer())
                .setParameter("subject", subject.id())
                .uniqueResult();
    }

    private static KnownPerson person(StatelessSession session, PersonRow row) {
        return row.toKnown(GroupTable.of(session, Set.of(row.id())).getOrDefault(row.id(), Set.of()));
    }
}
