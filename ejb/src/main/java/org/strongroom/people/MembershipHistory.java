package org.strongroom.people;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.hibernate.StatelessSession;
import org.hibernate.query.MutationQuery;

/** Ends memberships and keeps that they were. Takes part in the caller's transaction. */
final class MembershipHistory {
    private MembershipHistory() {}

    /** The person leaves these groups. */
    static void end(StatelessSession session, long person, Collection<Long> groups, Instant now) {
        end(session, "person_id = :person and group_id in (:groups)", Map.of("person", person, "groups", groups), now);
    }

    /** Everyone leaves this group. */
    static void endAll(StatelessSession session, long group, Instant now) {
        end(session, "group_id = :group", Map.of("group", group), now);
    }

    private static void end(StatelessSession session, String which, Map<String, Object> values, Instant now) {
        given(
                        session.createNativeMutationQuery(
                                "insert into people_membership_history (person_id, group_id, since, until)"
                                        + " select person_id, group_id, since, cast(:now as timestamp(6) with time zone)"
                                        + " from people_membership where "
                                        + which),
                        values)
                .setParameter("now", now)
                .executeUpdate();
        given(session.createNativeMutationQuery("delete from people_membership where " + which), values)
                .executeUpdate();
    }

    private static MutationQuery given(MutationQuery query, Map<String, Object> values) {
        values.forEach((name, value) -> {
            if (value instanceof Collection<?> all) {
                query.setParameterList(name, all);
            } else {
                query.setParameter(name, value);
            }
        });
        return query;
    }
}
