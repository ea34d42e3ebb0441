package org.strongroom.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strongroom.persistence.RawSql.execute;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A server that is upgraded knows the cuts of its past by its record, and those of today by its directories. */
class CutHistoryMigrationTest {
    private static final int ENDED = 1001;
    private static final int AGAIN = 1002;
    private static final int UNRECORDED = 1003;
    private static final int NEVER = 1004;

    private int sequence;

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void cutsOfThePastAreReadFromTheRecord(TestDatabase.Kind kind) throws Exception {
        DataSource database = kind.create();
        Schema.migrations(database).target("48").load().migrate();
        execute(database, node(ENDED, false), node(AGAIN, true), node(UNRECORDED, true), node(NEVER, false));
        execute(database, cut(ENDED, 1, 7), restored(ENDED, 2, 8));
        execute(database, cut(AGAIN, 1, 7), restored(AGAIN, 3, 7), cut(AGAIN, 5, 9));

        Schema.migrate(database);

        assertThat(cuts(database))
                .containsExactly(
                        "1001 by 7 at 1, by 8 at 2", "1002 by 7 at 1, by 7 at 3", "1002 by 9 at 5", "1003 by 0 at now");
    }

    private static String node(int id, boolean cut) {
        return "insert into node (id, parent_id, name, name_key, size, version, created, modified, since, since_by,"
                + " case_sensitive, has_properties, revision, cuts_grants) values (" + id + ", 2, 'n" + id + "', 'n"
                + id + "', 0, 0, current_timestamp, current_timestamp, current_timestamp, 0, false, false, 0, " + cut
                + ")";
    }

    private String cut(int node, int hour, int person) {
        return event(node, hour, person, "inherits => cut");
    }

    private String restored(int node, int hour, int person) {
        return event(node, hour, person, "cut => inherits");
    }

    private String event(int node, int hour, int person, String detail) {
        return "insert into audit_event (node, seq, time, kind, request_id, person_id, subject, login, credential_kind,"
                + " credential_id, workstation, address, protocol, user_agent, action, outcome, reason, path, object_id,"
                + " version, destination, destination_id, bytes, digest, entries, detail) values ('n', " + sequence++
                + ", timestamp with time zone '2026-01-01 0" + hour + ":00:00+00', 'change', 'r', " + person
                + ", 's', 'l', 'session', '', '', '', 'rest', '', 'change-inheritance', 'done', '', '/public/x', "
                + node + ", 0, '', 0, 0, '', 0, '" + detail + "')";
    }

    private static List<String> cuts(DataSource database) throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select node_id, since, since_by, until, until_by from access_cut order by 1, 2")) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                OffsetDateTime until = rows.getObject(4, OffsetDateTime.class);
                found.add(rows.getLong(1) + " by " + rows.getLong(3) + " at "
                        + when(rows.getObject(2, OffsetDateTime.class))
                        + (until == null ? "" : ", by " + rows.getLong(5) + " at " + when(until)));
            }
            return found;
        }
    }

    private static String when(OffsetDateTime time) {

        Instant begin = Instant.parse("2026-01-01T00:00:00Z");
        long hours = Duration.between(begin, time.toInstant()).toHours();
        return hours < 24 ? Long.toString(hours) : "now";
    }
}
