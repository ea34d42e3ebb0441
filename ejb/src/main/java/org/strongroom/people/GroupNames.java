package org.strongroom.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.strongroom.persistence.Database;
import org.strongroom.persistence.SqlQuery;
import org.strongroom.persistence.Transactions;

/** What groups are called, and which group is meant by a name. */
@ApplicationScoped
public class GroupNames {
    private static final SqlQuery<Group> BY_ID = new SqlQuery<>(
            "select g.id, g.path from people_group g where g.id = any(?)",
            row -> new Group(row.getLong(1), row.getString(2)));
    private static final SqlQuery<Group> BY_PATH = new SqlQuery<>(
            "select g.id, g.path from people_group g where g.issuer = ? and g.path_key = ?",
            row -> new Group(row.getLong(1), row.getString(2)));

    private final Database database;
    private final Transactions transactions;
    private final InstantSource clock;
    private final String issuer;

    /** @param issuer of the groups that a setting or a request names */
    @Inject
    public GroupNames(
            Database database,
            Transactions transactions,
            InstantSource clock,
            @ConfigProperty(
                            name = "strongroom.oidc.provider.url",
                            defaultValue = "http://127.0.0.1:8180/realms/strongroom")
                    String issuer) {
        this.database = database;
        this.transactions = transactions;
        this.clock = clock;
        this.issuer = issuer;
    }

    /** The group of this name or path, if it was ever named. */
    public Optional<Group> find(String name) {
        String key = Group.key(Group.path(name));
        return database.call(session -> BY_PATH.single(session, issuer, key));
    }

    /** The group of this name or path, made here when it was never named before. */
    public Group require(String name) {
        Set<String> path = Set.of(Group.path(name));
        return transactions
                .call(() -> database.call(session -> GroupTable.atPaths(session, issuer, path, clock.instant())))
                .iterator()
                .next();
    }

    /** The groups with these numbers, by number; also those that were removed. */
    public Map<Long, Group> findAll(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : database.call(session -> BY_ID.list(session, ids)).stream()
                        .collect(Collectors.toMap(Group::id, group -> group));
    }
}
