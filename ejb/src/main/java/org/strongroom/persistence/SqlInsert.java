package org.strongroom.persistence;

import java.sql.PreparedStatement;
import java.util.List;
import org.hibernate.StatelessSession;

/** Adds rows by the thousand to a table that is only ever added to; on the session's connection, like {@link SqlQuery}. */
public final class SqlInsert {
    private final String text;

    public SqlInsert(String table, List<String> columns) {
        text = "insert into %s (%s) values (%s)"
                .formatted(
                        table,
                        String.join(", ", columns),
                        String.join(", ", columns.stream().map(column -> "?").toList()));
    }

    /** Adds the rows in their order, each with a value for each column, as {@link SqlQuery#list} takes them. */
    public void addAll(StatelessSession session, List<Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        session.doWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(text)) {
                for (Object[] row : rows) {
                    SqlParameters.bind(connection, statement, row);
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        });
    }
}
