package org.strongroom.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import org.strongroom.identity.Person;
import org.strongroom.persistence.Database;

/** Everyone who has ever signed in, to be read through. Changes nothing. */
@ApplicationScoped
public class Register {
    private static final int PAGE = 500;

    private final Database database;

    @Inject
    public Register(Database database) {
        this.database = database;
    }

    /**
     * Passes on everyone in the order of their numbers, in constant memory.
     *
     * @param reader says whether it wants another
     */
    public void read(Predicate<Person> reader) {
        read(last -> page("", last, PAGE), reader);
    }

    /** As {@link #read} those who are let in. */
    public void readLetIn(Predicate<Person> reader) {
        read(last -> letInAfter(last, PAGE), reader);
    }

    private static void read(LongFunction<List<Person>> pages, Predicate<Person> reader) {
        long last = 0;
        List<Person> page;
        boolean wanted;
        do {
            page = pages.apply(last);
            wanted = page.stream().allMatch(reader);
            last = page.isEmpty() ? last : page.get(page.size() - 1).id();
        } while (wanted && page.size() == PAGE);
    }

    /** So many of those who are let in and whose numbers follow this one, in the order of their numbers. */
    public List<Person> letInAfter(long number, int limit) {
        return page("and p.frozen is null and p.disabled is null and p.deleted is null", number, limit);
    }

    /** Everyone who is an administrator as last described, or was one at that time or later. */
    public List<Person> administratorsSince(Instant time) {
        return database.call(session -> session
                .createSelectionQuery(
                        "select p from PersonRow p where p.roles like '%ADMIN%' or p.adminUntil > :time order by p.id",
                        PersonRow.class)
                .setParameter("time", time)
                .getResultList()
                .stream()
                .map(row ->
                        row.toPerson(GroupTable.of(session, Set.of(row.id())).getOrDefault(row.id(), Set.of())))
                .toList());
    }

    /** Those who are in the group, as last described; groups are told apart by case. */
    public List<Person> inGroup(String group) {
        List<Person> members = new ArrayList<>();
        read(person -> {
            if (person.groups().contains(group)) {
                members.add(person);
            }
            return true;
        });
        return members;
    }

    /**
     * Who holds this login, or held it last, whether they are let in or not.
     *
     * @param login compared without case; {@code DOMAIN\login} is taken as {@code login}
     */
    public Optional<Person> holder(String login) {
        return database.call(session -> People.holder(session, login)
                .map(row ->
                        row.toPerson(GroupTable.of(session, Set.of(row.id())).getOrDefault(row.id(), Set.of()))));
    }

    /** When this person was first and last described by the identity provider, and since when they are not let in. */
    public Optional<Acquaintance> acquaintance(long person) {
        return database.call(session -> Optional.ofNullable(session.get(PersonRow.class, person)))
                .map(PersonRow::toAcquaintance);
    }

    private List<Person> page(String condition, long after, int limit) {
        return database.call(session -> {
            List<PersonRow> rows = session.createSelectionQuery(
                            "select p from PersonRow p where p.id > :after " + condition + " order by p.id",
                            PersonRow.class)
                    .setParameter("after", after)
                    .setMaxResults(limit)
                    .getResultList();
            Map<Long, Set<Group>> groups =
                    GroupTable.of(session, rows.stream().map(PersonRow::id).toList());
            return rows.stream()
                    .map(row -> row.toPerson(groups.getOrDefault(row.id(), Set.of())))
                    .toList();
        });
    }

    /**
     * Since when and until when somebody is known.
     *
     * @param keptOut what keeps them out, and since when; empty while they are let in
     */
    public record Acquaintance(Instant first, Instant last, SortedMap<Standing, Instant> keptOut) {}
}
