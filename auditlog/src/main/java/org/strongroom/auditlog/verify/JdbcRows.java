package org.strongroom.auditlog.verify;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The rows in a database, read in windows of sequences up to the watermark that moves with them. */
public final class JdbcRows implements RowSource {
    private static final int WINDOW = 20_000;

    /** A new node is in everybody's log of heads after some two minutes. */
    private static final Duration UNTIL_CHAINED = Duration.ofMinutes(10);

    private static final List<String> TABLES = List.of("audit_event", "audit_end");

    private final Connection connection;
    private final String node;
    private final Queue<Row> window = new PriorityQueue<>(Comparator.comparingLong(Row::sequence));
    private long from;
    private boolean begun;

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
        try {
            if (!begun) {
                begun = true;
                readBelowTheFirst();
            }
            if (window.isEmpty()) {
                fill(number("select seq from audit_watermark where node = ?", 0));
            }
            return window.poll();
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    @Override
    public boolean isLive() {
        return true;
    }

    @Override
    public long last() throws IOException {
        try {
            long last = -1;
            for (String table : TABLES) {
                last = Math.max(last, number("select max(seq) from " + table + " where node = ?", -1));
            }
            return last;
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** Steps from node to node, since there are few, of many rows each. */
    @Override
    public Set<String> nodes() throws IOException {
        Set<String> nodes = new TreeSet<>();
        String next = "select node from audit_event where node %s ? order by node, seq fetch first row only";
        try (PreparedStatement first = connection.prepareStatement(next.formatted(">="));
                PreparedStatement others = connection.prepareStatement(next.formatted(">"))) {
            PreparedStatement statement = first;
            String last = "";
            while (last != null) {
                statement.setString(1, last);
                last = null;
                try (ResultSet rows = statement.executeQuery()) {
                    if (rows.next()) {
                        last = rows.getString(1);
                        if (!isNew(last)) {
                            nodes.add(last);
                        }
                    }
                }
                statement = others;
            }
            return nodes;
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** Whether all its rows are of just now. */
    private boolean isNew(String name) throws SQLException {
        Instant now = Instant.now();
        String query = "select 1 from audit_event where node = ? and (time < ? or time > ?) fetch first row only";
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            statement.setObject(2, now.minus(UNTIL_CHAINED).atOffset(ZoneOffset.UTC));
            statement.setObject(3, now.plus(UNTIL_CHAINED).atOffset(ZoneOffset.UTC));
            try (ResultSet rows = statement.executeQuery()) {
                return !rows.next();
            }
        }
    }

    /** A row that no record can have; one is enough. */
    private void readBelowTheFirst() throws SQLException {
        for (String table : TABLES) {
            long lowest = number("select min(seq) from " + table + " where node = ?", 0);
            if (lowest < 0) {
                read(table, lowest, lowest + 1);
            }
        }
    }

    private void fill(long watermark) throws SQLException {
        while (window.isEmpty() && from < watermark) {
            long to = Math.min(from + WINDOW, watermark);
            for (String table : TABLES) {
                read(table, from, to);
            }
            from = to;
        }
    }

    private void read(String table, long from, long to) throws SQLException {
        String query = "select * from " + table + " where node = ? and seq >= ? and seq < ?";
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, node);
            statement.setLong(2, from);
            statement.setLong(3, to);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    window.add(row(rows));
                }
            }
        }
    }

    private long number(String query, long otherwise) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, node);
            try (ResultSet rows = statement.executeQuery()) {
                if (!rows.next()) {
                    return otherwise;
                }
                long number = rows.getLong(1);
                return rows.wasNull() ? otherwise : number;
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
                        case Types.BIT, Types.BOOLEAN -> rows.getBoolean(i);
                        case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE ->
                            rows.getObject(i, OffsetDateTime.class).toInstant().toString();
                        default -> rows.getString(i);
                    };
            columns.put(types.getColumnLabel(i).toLowerCase(Locale.ROOT), value);
        }
        return new Row(rows.getLong("seq"), columns);
    }

    private static IOException unreadable(SQLException e) {
        return new IOException("the rows of the database cannot be read: " + e.getMessage(), e);
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
