package org.strongroom.device;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.hibernate.StatelessSession;
import org.strongroom.persistence.Database;
import org.strongroom.persistence.Like;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

/** The device passwords in the database. Writes take part in the caller's transaction. */
final class DeviceTable {
    private static final String LIVE = "select d from DeviceRow d where d.person = :person and d.revoked is null";

    private final Database database;
    private final InstantSource clock;
    private final int most;

    /** @param most the most live device passwords of one person */
    DeviceTable(Database database, InstantSource clock, int most) {
        this.database = database;
        this.clock = clock;
        this.most = most;
    }

    List<Device> list(long person) {
        return database.call(session -> live(session, person)).stream()
                .map(DeviceRow::toDevice)
                .toList();
    }

    Optional<DeviceRow> find(Secret secret) {
        return database.call(session -> session.createSelectionQuery(
                        "select d from DeviceRow d where d.hash = :hash", DeviceRow.class)
                .setParameter("hash", secret.hash())
                .uniqueResultOptional()
                .filter(row -> row.accepts(secret, clock.instant())));
    }

    DeviceRow insert(long person, DeviceRequest request, Secret secret) {
        DeviceRow row = new DeviceRow(person, request, secret, clock.instant());
        return database.call(session -> {
            lock(session, person);
            List<DeviceRow> own = live(session, person);
            if (own.size() >= most) {
                throw new ProblemException(new Problem.Conflict(
                        "You have " + most + " devices, the most one may have. Revoke one first."));
            }
            if (own.stream().anyMatch(other -> other.isBlocked() && other.name().equals(row.name()))) {
                throw new ProblemException(
                        new Problem.Conflict("The workstation " + row.name() + " is blocked. Ask your IT."));
            }
            session.insert(row);
            return row;
        });
    }

    DeviceRow revoke(long person, long id) {
        return database.call(session -> {
            DeviceRow row = session.get(DeviceRow.class, id);
            if (row == null || !row.isLiveOf(person)) {
                throw new ProblemException(new Problem.NotFound());
            }
            row.revoke(clock.instant());
            session.update(row);
            return row;
        });
    }

    /**
     * Changes a live device of anyone.
     *
     * @throws ProblemException with {@link Problem.NotFound} if there is none
     */
    DeviceRow change(long id, Consumer<DeviceRow> change) {
        return database.call(session -> {
            DeviceRow row = session.get(DeviceRow.class, id);
            if (row == null || !row.isLiveOf(row.person())) {
                throw new ProblemException(new Problem.NotFound());
            }
            change.accept(row);
            session.update(row);
            return row;
        });
    }

    /** Ends all live devices of a person. */
    List<DeviceRow> revokeAll(long person) {
        return database.call(session -> {
            lock(session, person);
            List<DeviceRow> own = live(session, person);
            own.forEach(row -> {
                row.revoke(clock.instant());
                session.update(row);
            });
            return own;
        });
    }

    /**
     * A page of live devices.
     *
     * @param word a part of the device's name, in lower case; empty for any
     * @param owners whose devices are found whatever they are called
     * @param after the last id of the page before
     */
    List<DeviceInventory.Entry> page(String word, Collection<Long> owners, long after, int limit) {
        return database.call(session -> session.createSelectionQuery(
                        "select d from DeviceRow d where d.revoked is null and d.id > :after"
                                + " and (:word = '' or lower(d.name) like :pattern escape '!' or d.person in (:owners))"
                                + " order by d.id",
                        DeviceRow.class)
                .setParameter("after", after)
                .setParameter("word", word)
                .setParameter("pattern", Like.containing(word))
                .setParameterList("owners", owners.isEmpty() ? List.of(0L) : owners)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> row.toEntry(clock.instant()))
                .toList());
    }

    void used(long id, String address) {
        database.call(session -> session.createMutationQuery(
                        "update DeviceRow d set d.firstUsed = coalesce(d.firstUsed, :now), d.lastUsed = :now,"
                                + " d.lastAddress = :address where d.id = :id")
                .setParameter("now", clock.instant())
                .setParameter("address", address)
                .setParameter("id", id)
                .executeUpdate());
    }

    private static List<DeviceRow> live(StatelessSession session, long person) {
        return session.createSelectionQuery(LIVE + " order by d.id", DeviceRow.class)
                .setParameter("person", person)
                .getResultList();
    }

    /** Two that are issued at once must not pass the limit together. */
    private static void lock(StatelessSession session, long person) {
        session.createNativeQuery("select id from person where id = :id for update", Long.class)
                .setParameter("id", person)
                .getSingleResult();
    }
}
