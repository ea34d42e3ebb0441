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

/** A server that is upgraded finds what was tried in vain before. */
class ClaimedLoginMigrationTest {
    private int sequence;

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void loginsThatSomebodyTriedWhoWasNotLetInAreKnown(TestDatabase.Kind kind) throws Exception {
        DataSource database = kind.create();
        Schema.migrations(database).target("49").load().migrate();
        execute(database, event(0, "Alice"), event(0, "A\\CO\nRP\\alice"), event(0, ""), event(7, "alice"));
        execute(database, event(0, "\u0130".repeat(255)));

        Schema.migrate(database);

        assertThat(claimed(database)).startsWith("alice", "alice", "", "").hasSize(5);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whatOldRowsAreLookedUpByIsWhatAVerificationExpects(TestDatabase.Kind kind) throws Exception {
        DataSource database = kind.create();
        Schema.migrations(database).target("50").load().migrate();
        execute(database, event(0, "Mu\u0308ller"), event(7, "alice"));
        execute(database, "update audit_event set probe = true");
        execute(
                database,
                "update audit_event set path = '/public/._Mu\u0308ller', destination = '/public/._M\u00fcller'");

        Schema.migrate(database);

        assertThat(claimed(database)).containsExactly("m\u00fcller", "");
        assertThat(texts(database, "select path_hash from audit_event where probe"))
                .isEmpty();
        assertThat(texts(database, "select path_hash from audit_event where path_hash = destination_hash"))
                .hasSize(2)
                .doesNotContain("0");
    }

    private String event(int person, String login) {
        return "insert into audit_event (node, seq, time, kind, request_id, person_id, subject, login, credential_kind,"
                + " credential_id, workstation, address, protocol, user_agent, action, outcome, reason, path, object_id,"
                + " version, destination, destination_id, bytes, digest, entries, detail) values ('n', " + sequence++
                + ", timestamp with time zone '2026-01-01 00:00:00+00', 'access', 'r', " + person + ", '', '" + login
                + "', 'none', '', '', '', 'webdav', '', 'unknown', 'refused', 'unauthenticated', '', 0, 0, '', 0, 0,"
                + " '', 0, '')";
    }

    private static List<String> claimed(DataSource database) throws Exception {
        return texts(database, "select claimed_login from audit_event order by seq");
    }

    private static List<String> texts(DataSource database, String query) throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
