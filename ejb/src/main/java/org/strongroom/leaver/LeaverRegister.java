package org.strongroom.leaver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.strongroom.identity.Person;
import org.strongroom.people.People;
import org.strongroom.persistence.Database;

/** Everyone who left, to be read. Changes nothing; who may read is for the caller to decide. */
@ApplicationScoped
public class LeaverRegister {
    private final Database database;
    private final People people;

    @Inject
    public LeaverRegister(Database database, People people) {
        this.database = database;
        this.people = people;
    }

    /** The leaver with this person's number. */
    public Optional<Leaver> find(long person) {
        return database.call(session -> Optional.ofNullable(session.get(LeaverRow.class, person)))
                .map(this::toLeaver);
    }

    /** The last one first. */
    List<Leaver> all() {
        return database
                .call(session -> session.createSelectionQuery(
                                "select l from LeaverRow l order by l.since desc, l.person", LeaverRow.class)
                        .getResultList())
                .stream()
                .map(this::toLeaver)
                .toList();
    }

    private Leaver toLeaver(LeaverRow row) {
        return new Leaver(
                person(row.person()),
                row.since(),
                person(row.by()),
                Optional.ofNullable(row.successor()).flatMap(people::find),
                Optional.ofNullable(row.handedNode()),
                row.handedAs(),
                0);
    }

    private Person person(long number) {
        return people.find(number).orElse(Person.NOBODY);
    }
}
