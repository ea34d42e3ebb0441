package org.strongroom.device;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.strongroom.persistence.Database;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

/** The device passwords in the database. Writes take part in the caller's transaction. */
final class DeviceTable {
    private static final String LIVE = "select d from DeviceRow d where d.person = :person and d.revoked is null";

    private final Database database;
    private final InstantSource clock;

    DeviceTable(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
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
                .filter(row -> row.accepts(secret)));
    }

    DeviceRow insert(long person, DeviceName name, Secret secret) {
        return database.call(session -> {
            lock(session, person);
            if (live(session, person).size() >= DevicePasswords.MOST) {
                throw new ProblemException(new Problem.Conflict(
                        "You have " + DevicePasswords.MOST + " devices, the most one may have. Revoke one first."));
            }
            DeviceRow row = new DeviceRow(person, name.text(), secret, clock.instant());
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

    void used(long id, String address) {
        database.call(session -> session.createMutationQuery(
                        "update DeviceRow d set d.lastUsed = :now, d.lastAddress = :address where d.id = :id")
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
