package org.strongroom.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.strongroom.persistence.Database;
import org.strongroom.persistence.SqlQuery;

/** Who was in which group when. Changes nothing. */
@ApplicationScoped
public class Memberships {
    private static final SqlQuery<Membership> LASTING = new SqlQuery<>(
            "select group_id, person_id, since from people_membership where group_id = any(?) and since <= ?",
            row -> new Membership(row.getLong(1), row.getLong(2), SqlQuery.instant(row, 3), Optional.empty()));

    private static final SqlQuery<Membership> ENDED = new SqlQuery<>(
            "select group_id, person_id, since, until from people_membership_history"
                    + " where group_id = any(?) and since <= ? and until > ?",
            row -> new Membership(
                    row.getLong(1), row.getLong(2), SqlQuery.instant(row, 3), Optional.of(SqlQuery.instant(row, 4))));

    private static final Comparator<Membership> ORDER = Comparator.comparingLong(Membership::group)
            .thenComparingLong(Membership::person)
            .thenComparing(Membership::since);

    private final Database database;

    @Inject
    public Memberships(Database database) {
        this.database = database;
    }

    /**
     * The memberships of these groups, by their numbers, that lasted at some time between two instants, both included; in
     * the order of group, person and time.
     */
    public List<Membership> between(Instant from, Instant until, Collection<Long> groups) {
        return database.call(session -> {
            List<Membership> all = new ArrayList<>(LASTING.list(session, groups, until));
            all.addAll(ENDED.list(session, groups, until, from));
            all.sort(ORDER);
            return all;
        });
    }
}
