package org.strongroom.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;

/** How values go into a statement. */
final class SqlParameters {
    private SqlParameters() {}

    static void bind(Connection connection, PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value instanceof Instant time) {
                statement.setObject(i + 1, time.atOffset(ZoneOffset.UTC));
            } else if (value instanceof Collection<?> ids) {
                statement.setArray(i + 1, connection.createArrayOf("bigint", ids.toArray()));
            } else {
                statement.setObject(i + 1, value);
            }
        }
    }
}
