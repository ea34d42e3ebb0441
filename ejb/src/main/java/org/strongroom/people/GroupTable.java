package org.strongroom.people;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.strongroom.persistence.SqlInsert;
import org.strongroom.persistence.SqlQuery;

/** The groups in the database and who is in them. Writes take part in the caller's transaction. */
final class GroupTable {
    private static final SqlQuery<Membership> MEMBERSHIPS = new SqlQuery<>(
            "select m.person_id, g.id, g.path from people_membership m join people_group g on g.id = m.group_id"
                    + " where m.person_id = any(?)",
            row -> new Membership(row.getLong(1), new Group(row.getLong(2), row.getString(3))));
    private static final SqlInsert JOIN = new SqlInsert("people_membership", List.of("person_id", "group_id", "since"));

    private static final SqlQuery<Long> MEMBERS = new SqlQuery<>(
            "select person_id from people_membership where group_id = ? and person_id > ? order by person_id limit ?",
            row -> row.getLong(1));

    private GroupTable() {}

    private record Membership(long person, Group group) {}

    /** The groups of each of these persons who is in any. */
    static Map<Long, Set<Group>> of(StatelessSession session, Collection<Long> persons) {
        return persons.isEmpty()
                ? Map.of()
                : MEMBERSHIPS.list(session, persons).stream()
                        .collect(Collectors.groupingBy(
                                Membership::person, Collectors.mapping(Membership::group, Collectors.toSet())));
    }

    /** The numbers of those who are in the group, in their order. */
    static List<Long> members(StatelessSession session, long group, long after, int limit) {
        return MEMBERS.list(session, group, after, limit);
    }

    /** The groups at these paths, made where they were never seen. */
    static Set<Group> atPaths(StatelessSession session, String issuer, Set<String> paths, Instant now) {
        if (paths.isEmpty()) {
            return Set.of();
        }
        Map<String, GroupRow> known = session.createSelectionQuery(
                        "select g from GroupRow g where g.issuer = :issuer and g.pathKey in (:keys)", GroupRow.class)
                .setParameter("issuer", issuer)
                .setParameterList("keys", paths.stream().map(Group::key).toList())
                .getResultStream()
                .collect(Collectors.toMap(GroupRow::key, Function.identity(), (one, other) -> one, HashMap::new));
        Set<Group> groups = new HashSet<>();
        for (String path : paths) {
            groups.add(known.computeIfAbsent(Group.key(path), key -> insert(session, issuer, path, now))
                    .toGroup());
        }
        return groups;
    }

    /** The groups with these numbers, as far as they are not removed. */
    static Set<Group> withIds(StatelessSession session, Set<Long> ids) {
        return ids.isEmpty()
                ? Set.of()
                : session.createSelectionQuery(
                                "select g from GroupRow g where g.id in (:ids) and g.removed is null", GroupRow.class)
                        .setParameterList("ids", ids)
                        .getResultStream()
                        .map(GroupRow::toGroup)
                        .collect(Collectors.toSet());
    }

    /** Makes these the groups of the person from now on, and no others. */
    static void join(StatelessSession session, long person, Set<Group> groups, Instant now) {
        Set<Long> before = of(session, Set.of(person)).getOrDefault(person, Set.of()).stream()
                .map(Group::id)
                .collect(Collectors.toSet());
        Set<Long> after = groups.stream().map(Group::id).collect(Collectors.toSet());
        Set<Long> left = before.stream().filter(id -> !after.contains(id)).collect(Collectors.toSet());
        if (!left.isEmpty()) {
            MembershipHistory.end(session, person, left, now);
        }
        JOIN.addAll(
                session,
                after.stream()
                        .filter(id -> !before.contains(id))
                        .map(id -> new Object[] {person, id, now})
                        .toList());
    }

    private static GroupRow insert(StatelessSession session, String issuer, String path, Instant now) {
        GroupRow row = new GroupRow(issuer, "", path, now);
        session.insert(row);
        return row;
    }
}
