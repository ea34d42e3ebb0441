package org.strongroom.auditlog.verify;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** The rows in a database, read in pages. */
public final class JdbcRows implements RowSource {
    private static final int PAGE = 5000;
    private static final String QUERY = "select * from audit_event where node = ? and seq >= ? order by seq";

    private final Connection connection;
    private final String node;
    private final Queue<Row> page = new ArrayDeque<>();
    private long from;

    /**
     * The rows of one node.
     *
     * @param connection closed with this
     * @param node the node's name
     */
    public JdbcRows(Connection connection, String node) {
        this.connection = connection;
        this.node = node;
    }

    @Override
    public @Nullable Row next() throws IOException {
        if (page.isEmpty()) {
            try {
                fill();
            } catch (SQLException e) {
                throw new IOException("the rows of the database cannot be read: " + e.getMessage(), e);
            }
        }
        Row row = page.poll();
        if (row != null) {
            from = row.sequence() + 1;
        }
        return row;
    }

    private void fill() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(QUERY)) {
            statement.setMaxRows(PAGE);
            statement.setString(1, node);
            statement.setLong(2, from);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    page.add(row(rows));
                }
            }
        }
    }

    private static Row row(ResultSet rows) throws SQLException {
        ResultSetMetaData types = rows.getMetaData();
        Map<String, Object> columns = new HashMap<>();
        for (int i = 1; i <= types.getColumnCount(); i++) {
            Object value =
                    switch (types.getColumnType(i)) {
                        case Types.BIGINT, Types.INTEGER -> rows.getLong(i);
                        case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE ->
                            rows.getObject(i, OffsetDateTime.class).toInstant().toString();
                        default -> rows.getString(i);
                    };
            columns.put(types.getColumnLabel(i).toLowerCase(Locale.ROOT), value);
        }
        return new Row(rows.getLong("seq"), columns);
    }

    @Override
    public boolean isLive() {
        return true;
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
