package org.strongroom.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strongroom.persistence.RawSql.execute;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GroupNamesMigrationTest {
    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void namesOneALineBecomeGroupsAndMemberships(TestDatabase.Kind kind) throws Exception {
        DataSource database = kind.create();
        Schema.migrations(database).target("24").load().migrate();
        execute(database, person(1, "finance\nsales"), person(2, "sales"), person(3, ""));

        Schema.migrate(database);

        assertThat(memberships(database)).containsExactly("1 /finance", "1 /sales", "2 /sales");
    }

    private static String person(int id, String groups) {
        return "insert into person (id, issuer, subject, login, login_key, login_since, name, group_names, role_names,"
                + " first_seen, last_seen) values (" + id + ", 'i', '" + id
                + "', 'l', 'l', current_timestamp, 'n', '" + groups
                + "', '', current_timestamp, current_timestamp)";
    }

    private static List<String> memberships(DataSource database) throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select m.person_id, g.path from people_membership m"
                        + " join people_group g on g.id = m.group_id order by 1, 2")) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getLong(1) + " " + rows.getString(2));
            }
            return found;
        }
    }
}
