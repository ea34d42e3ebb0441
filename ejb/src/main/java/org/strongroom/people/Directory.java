package org.strongroom.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.strongroom.persistence.Database;
import org.strongroom.persistence.Like;

/**
 * Takes down what the identity provider's administration says of people and groups. Everything that writes takes part in
 * the caller's transaction, and says what changed.
 */
@ApplicationScoped
public class Directory {
    private static final int PAGE = 500;

    private final Database database;
    private final InstantSource clock;

    @Inject
    public Directory(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Everyone of this provider who is not deleted there, by subject. */
    public Map<String, KnownPerson> known(String issuer) {
        Map<String, KnownPerson> all = new HashMap<>();
        long last = 0;
        List<PersonRow> page;
        do {
            page = page(issuer, last);
            List<Long> ids = page.stream().map(PersonRow::id).toList();
            Map<Long, Set<Group>> groups = database.call(session -> GroupTable.of(session, ids));
            for (PersonRow row : page) {
                KnownPerson person = row.toKnown(groups.getOrDefault(row.id(), Set.of()));
                if (person.standing() != Standing.DELETED) {
                    all.put(person.person().subject(), person);
                }
                last = row.id();
            }
        } while (page.size() == PAGE);
        return all;
    }

    /** The person with this id at the provider, if they are not deleted there. */
    public Optional<KnownPerson> find(String issuer, String subject) {
        return database.call(session -> Optional.ofNullable(People.find(session, new Subject(issuer, subject)))
                .map(row -> known(session, row))
                .filter(person -> person.standing() != Standing.DELETED));
    }

    /** Our numbers of the groups with these ids at the provider, as far as they are known. */
    public Set<Long> groupNumbers(String issuer, Set<String> ids) {
        return ids.isEmpty()
                ? Set.of()
                : database.call(session -> session.createSelectionQuery(
                                "select g from GroupRow g where g.issuer = :issuer and g.subject in (:ids)"
                                        + " and g.removed is null",
                                GroupRow.class)
                        .setParameter("issuer", issuer)
                        .setParameterList("ids", ids)
                        .getResultStream()
                        .map(row -> row.toGroup().id())
                        .collect(Collectors.toSet()));
    }

    /** True if noting this account would change something. */
    public static boolean isNews(KnownPerson person, Account account) {
        return !person.described() || !person.account().equals(account);
    }

    /** Notes an account, and makes its person where it was never seen. */
    public PeopleChange describe(String issuer, Account account) {
        return database.call(session -> {
            Instant now = clock.instant();
            PersonRow row = People.find(session, new Subject(issuer, account.subject()));
            boolean isNew = row == null;
            if (row == null) {
                row = new PersonRow(
                        new Subject(issuer, account.subject()),
                        new Description(account.login(), account.name(), Set.of(), Set.of()),
                        now);
                session.insert(row);
            }
            KnownPerson before = known(session, row);
            row.describe(account, now);
            session.update(row);
            GroupTable.join(session, row.id(), GroupTable.withIds(session, account.groups()), now);
            return Difference.between(isNew, before, known(session, row));
        });
    }

    /** Notes that an account is gone for good. */
    public PeopleChange delete(KnownPerson person) {
        return database.call(session -> {
            PersonRow row = Objects.requireNonNull(
                    session.get(PersonRow.class, person.person().id()));
            Instant now = clock.instant();
            row.delete(now);
            session.update(row);
            GroupTable.join(session, row.id(), Set.of(), now);
            return Difference.between(false, person, known(session, row));
        });
    }

    /** Lets a person in no more, whatever the provider says, or again. */
    public KnownPerson freeze(long person, boolean frozen) {
        return database.call(session -> {
            PersonRow row = Objects.requireNonNull(session.get(PersonRow.class, person));
            if (frozen) {
                row.freeze(clock.instant());
            } else {
                row.thaw();
            }
            session.update(row);
            return known(session, row);
        });
    }

    /**
     * People who are not deleted, in the order of their numbers.
     *
     * @param word the beginning of their login or a part of their name, in lower case; empty for all
     * @param after the last number of the page before; 0 for the first
     */
    public List<KnownPerson> search(String word, long after, int limit) {
        return database.call(session -> session.createSelectionQuery(
                        "select p from PersonRow p where p.deleted is null and p.id > :after and (:word = ''"
                                + " or p.loginKey like :login escape '!' or lower(p.name) like :name escape '!')"
                                + " order by p.id",
                        PersonRow.class)
                .setParameter("after", after)
                .setParameter("word", word)
                .setParameter("login", Like.beginning(word))
                .setParameter("name", Like.containing(word))
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> known(session, row))
                .toList());
    }

    /**
     * Groups, in the order of their paths.
     *
     * @param word a part of their path; empty for all
     * @param after the last path of the page before; empty for the first
     */
    public List<Group> searchGroups(String word, String after, int limit) {
        return database.call(session -> session.createSelectionQuery(
                        "select g from GroupRow g where g.removed is null and g.pathKey > :after"
                                + " and lower(g.pathKey) like :word escape '!' order by g.pathKey",
                        GroupRow.class)
                .setParameter("after", Group.key(after))
                .setParameter("word", Like.containing(Group.key(word).toLowerCase(Locale.ROOT)))
                .setMaxResults(limit)
                .getResultStream()
                .map(GroupRow::toGroup)
                .toList());
    }

    /** Who is in a group, in the order of their numbers. */
    public List<KnownPerson> members(long group, long after, int limit) {
        return database.call(session -> {
            List<Long> ids = GroupTable.members(session, group, after, limit);
            return ids.stream()
                    .map(id -> known(session, session.get(PersonRow.class, id)))
                    .toList();
        });
    }

    /** The person with this number and whether they are let in. */
    public Optional<KnownPerson> find(long person) {
        return database.call(session ->
                Optional.ofNullable(session.get(PersonRow.class, person)).map(row -> known(session, row)));
    }

    /**
     * Makes these the groups of the provider. One that it names no more is removed, with all its members.
     *
     * @return our numbers, by its ids
     */
    public Map<String, Long> describeGroups(
            String issuer, Collection<GroupAccount> groups, Consumer<PeopleChange> changes) {
        return database.call(session -> {
            GroupRound round = new GroupRound(session, issuer, clock.instant(), changes);
            return round.run(groups);
        });
    }

    private static KnownPerson known(StatelessSession session, PersonRow row) {
        return row.toKnown(GroupTable.of(session, Set.of(row.id())).getOrDefault(row.id(), Set.of()));
    }

    private List<PersonRow> page(String issuer, long after) {
        return database.call(session -> session.createSelectionQuery(
                        "select p from PersonRow p where p.issuer = :issuer and p.id > :after order by p.id",
                        PersonRow.class)
                .setParameter("issuer", issuer)
                .setParameter("after", after)
                .setMaxResults(PAGE)
                .getResultList());
    }
}
