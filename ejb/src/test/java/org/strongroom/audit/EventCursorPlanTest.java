package org.strongroom.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.strongroom.persistence.TestDatabase;

/**
 * A page of an export is read from an index in its order: H2 says so of its plan. Otherwise each page would sort all that
 * are still to come.
 */
class EventCursorPlanTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final EventFilter ALL = EventFilter.between(Instant.EPOCH, NOON.plusSeconds(60));

    private final TestDatabase database = TestDatabase.Kind.H2.fresh();

    @Test
    void allEventsAreReadInTheOrderOfAnIndex() {
        assertThat(plan(ALL)).contains("/* index sorted */");
    }

    @Test
    void aPersonsEventsAreReadInTheOrderOfAnIndex() {
        assertThat(plan(ALL.by(Set.of(7L)))).contains("/* index sorted */");
    }

    @Test
    void whatSomebodyTriedWhoWasNotLetInIsReadInTheOrderOfAnIndex() {
        assertThat(plan(ALL.by(new Actors(Set.of(), Set.of("alice")))))
                .contains("/* index sorted */")
                .contains("AUDIT_EVENT_PERSON_LOGIN");
    }

    private String plan(EventFilter filter) {
        database.database()
                .call(session -> session.doReturningWork(connection -> {
                    try (Statement statement = connection.createStatement()) {
                        return statement.execute("set query_statistics true");
                    }
                }));
        new EventCursor(
                        database.database(),
                        new Criteria(filter),
                        EventOrder.OLDEST_FIRST,
                        new EventPosition(NOON, "node-1", 4711),
                        1000)
                .hasNext();
        return database.database()
                .call(session -> session.doReturningWork(connection -> {
                    String statement = text(
                            connection,
                            "select sql_statement from information_schema.query_statistics"
                                    + " where sql_statement like 'select%audit_event%fetch%'");
                    return text(connection, "explain " + statement);
                }));
    }

    /** The one value that a query has, whatever its parameters are. */
    private static String text(Connection connection, String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 1; i <= statement.getParameterMetaData().getParameterCount(); i++) {
                switch (statement.getParameterMetaData().getParameterType(i)) {
                    case Types.TIMESTAMP_WITH_TIMEZONE ->
                        statement.setObject(i, OffsetDateTime.ofInstant(NOON, ZoneOffset.UTC));
                    case Types.BIGINT, Types.INTEGER -> statement.setInt(i, 1000);
                    default -> statement.setString(i, "x");
                }
            }
            try (ResultSet rows = statement.executeQuery()) {
                assertThat(rows.next()).as(query).isTrue();
                return rows.getString(1);
            }
        }
    }
}
