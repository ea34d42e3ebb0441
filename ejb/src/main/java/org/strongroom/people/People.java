package org.strongroom.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.hibernate.StatelessSession;
import org.strongroom.identity.Person;
import org.strongroom.identity.Role;
import org.strongroom.persistence.Database;
import org.strongroom.persistence.Transactions;

/**
 * Who has ever signed in, as last described by the identity provider.
 *
 * <p>A login can change hands. Whoever got it last holds it; an account that had it before keeps its number and finds
 * nothing of the new holder's, nor the new holder anything of its.
 */
@ApplicationScoped
public class People {
    private final Database database;
    private final Transactions transactions;
    private final InstantSource clock;
    private final Acquaintances known;

    @Inject
    public People(Database database, Transactions transactions, InstantSource clock) {
        this.database = database;
        this.transactions = transactions;
        this.clock = clock;
        this.known = new Acquaintances(clock);
    }

    /**
     * Notes what the identity provider says of a person now and returns the person, made at the first sign-in. Cheap
     * when nothing changed since the last call: the database is written at most once an hour then. Must not be called
     * in a transaction.
     *
     * @param issuer OpenID Connect's {@code iss}
     * @param subject OpenID Connect's {@code sub}
     * @param groups the names or paths of all groups; one that was never seen is made here
     */
    public Person seen(String issuer, String subject, String login, String name, Set<String> groups, Set<Role> roles) {
        Subject key = new Subject(issuer, subject);
        Description description = new Description(login, name, groups, roles);
        return known.asDescribed(key, description).orElseGet(() -> {
            Person person = transactions.call(() -> database.call(session -> note(session, key, description)));
            known.note(key, description, person);
            return person;
        });
    }

    /** The person with this number, as last described. */
    public Optional<Person> find(long id) {
        return database.call(
                session -> Optional.ofNullable(session.get(PersonRow.class, id)).map(row -> person(session, row)));
    }

    /**
     * The person who holds this login.
     *
     * @param login compared without case; {@code DOMAIN\login} is taken as {@code login}
     */
    public Optional<Person> findByLogin(String login) {
        return database.call(session -> session.createSelectionQuery(
                        "select p from PersonRow p where p.loginKey = :key order by p.loginSince desc, p.id desc",
                        PersonRow.class)
                .setParameter("key", Login.typed(login).key())
                .setMaxResults(1)
                .uniqueResultOptional()
                .map(row -> person(session, row)));
    }

    private Person note(StatelessSession session, Subject subject, Description description) {
        Instant now = clock.instant();
        PersonRow row = session.createSelectionQuery(
                        "select p from PersonRow p where p.issuer = :issuer and p.subject = :subject", PersonRow.class)
                .setParameter("issuer", subject.issuer())
                .setParameter("subject", subject.id())
                .uniqueResult();
        if (row == null) {
            row = new PersonRow(subject, description, now);
            session.insert(row);
        } else {
            row.describe(description, now);
            session.update(row);
        }
        Set<Group> groups = GroupTable.atPaths(session, subject.issuer(), description.groups(), now);
        GroupTable.join(session, row.id(), groups);
        return row.toPerson(groups);
    }

    private static Person person(StatelessSession session, PersonRow row) {
        return row.toPerson(GroupTable.of(session, Set.of(row.id())).getOrDefault(row.id(), Set.of()));
    }
}
