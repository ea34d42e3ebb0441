package org.strongroom.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/** Makes rows of the group names that {@code person} kept one a line, for which the databases share no SQL. */
final class GroupNamesMigration implements JavaMigration {
    private static final int POOL = 50;

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("30");
    }

    @Override
    public String getDescription() {
        return "group names";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        Map<String, Long> groups = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet people = statement.executeQuery("select id, issuer, group_names from person")) {
            while (people.next()) {
                Set<Long> joined = new HashSet<>();
                for (String name : people.getString(3).split("\n", -1)) {
                    if (!name.isEmpty()) {
                        joined.add(group(connection, groups, people.getString(2), name));
                    }
                }
                join(connection, people.getLong(1), joined);
            }
        }
        try (Statement statement = connection.createStatement()) {
            if (!groups.isEmpty()) {
                // Hibernate takes what the sequence says for the last of fifty.
                statement.execute("alter sequence people_group_seq restart with " + (groups.size() + POOL));
            }
            statement.execute("alter table person drop column group_names");
        }
    }

    private static long group(Connection connection, Map<String, Long> known, String issuer, String name)
            throws SQLException {
        String path = name.startsWith("/") ? name : "/" + name;
        String key = Normalizer.normalize(path, Normalizer.Form.NFC);
        Long id = known.get(issuer + "\n" + key);
        if (id != null) {
            return id;
        }
        long next = known.size() + 1L;
        known.put(issuer + "\n" + key, next);
        try (PreparedStatement insert =
                connection.prepareStatement("insert into people_group (id, issuer, subject, path, path_key, since)"
                        + " values (?, ?, '', ?, ?, current_timestamp)")) {
            insert.setLong(1, next);
            insert.setString(2, issuer);
            insert.setString(3, path);
            insert.setString(4, key);
            insert.execute();
        }
        return next;
    }

    private static void join(Connection connection, long person, Set<Long> groups) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into people_membership (person_id, group_id) values (?, ?)")) {
            for (long group : groups) {
                insert.setLong(1, person);
                insert.setLong(2, group);
                insert.execute();
            }
        }
    }
}
