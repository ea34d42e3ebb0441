package org.strongroom.people;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.hibernate.StatelessSession;

/** One comparison of the groups here with those of the provider. */
final class GroupRound {
    private final StatelessSession session;
    private final String issuer;
    private final Instant now;
    private final Consumer<PeopleChange> changes;
    private final Map<String, GroupRow> bySubject = new HashMap<>();
    private final Map<String, GroupRow> withoutSubject = new HashMap<>();

    GroupRound(StatelessSession session, String issuer, Instant now, Consumer<PeopleChange> changes) {
        this.session = session;
        this.issuer = issuer;
        this.now = now;
        this.changes = changes;
    }

    /** Returns our numbers by the provider's ids. */
    Map<String, Long> run(Collection<GroupAccount> groups) {
        for (GroupRow row : live()) {
            if (row.subject().isEmpty()) {
                withoutSubject.put(row.key(), row);
            } else {
                bySubject.put(row.subject(), row);
            }
        }
        Map<String, GroupRow> left = new HashMap<>(bySubject);
        groups.forEach(group -> left.remove(group.subject()));
        left.values().forEach(this::remove);
        List<GroupAccount> moved = groups.stream().filter(this::isMoved).toList();
        // Two may have changed names with each other, so all give theirs up first.
        moved.forEach(group -> {
            GroupRow row = bySubject.get(group.subject());
            if (row != null) {
                row.giveUpPath();
                session.update(row);
            }
        });
        moved.forEach(this::describe);
        withoutSubject.values().forEach(this::remove);
        Map<String, Long> numbers = new HashMap<>();
        bySubject.forEach((subject, row) -> numbers.put(subject, row.toGroup().id()));
        return numbers;
    }

    private List<GroupRow> live() {
        return session.createSelectionQuery(
                        "select g from GroupRow g where g.issuer = :issuer and g.removed is null", GroupRow.class)
                .setParameter("issuer", issuer)
                .getResultList();
    }

    private boolean isMoved(GroupAccount group) {
        GroupRow row = bySubject.get(group.subject());
        return row == null || !row.is(group.subject(), group.path());
    }

    private void describe(GroupAccount group) {
        GroupRow unnamed = withoutSubject.remove(Group.key(group.path()));
        GroupRow row = bySubject.get(group.subject());
        if (row == null && unnamed != null) {
            // A token named it first.
            unnamed.describe(group.subject(), group.path());
            session.update(unnamed);
            bySubject.put(group.subject(), unnamed);
            return;
        }
        if (unnamed != null) {
            remove(unnamed);
        }
        if (row == null) {
            GroupRow made = new GroupRow(issuer, group.subject(), group.path(), now);
            session.insert(made);
            bySubject.put(group.subject(), made);
            changes.accept(PeopleChange.ofGroup(group.path(), "new"));
        } else {
            String before = row.path();
            row.describe(group.subject(), group.path());
            session.update(row);
            changes.accept(PeopleChange.ofMovedGroup(before, group.path()));
        }
    }

    private void remove(GroupRow row) {
        row.remove(now);
        session.update(row);
        MembershipHistory.endAll(session, row.toGroup().id(), now);
        bySubject.remove(row.subject(), row);
        changes.accept(PeopleChange.ofGroup(row.path(), "removed"));
    }
}
