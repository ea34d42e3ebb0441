package org.strongroom.persistence;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;

/**
 * A question in SQL, for what every request asks: it runs on the session's connection, in its transaction, without a
 * translation from entities each time (ADR 3). All else goes through the entities.
 */
public final class SqlQuery<T> {
    private final String text;
    private final RowReader<T> reader;

    /**
     * @param text SQL with a {@code ?} for each parameter, understood by every database that the product runs on
     * @param reader makes the results
     */
    public SqlQuery(String text, RowReader<T> reader) {
        this.text = text;
        this.reader = reader;
    }

    /**
     * The results in the order of the rows.
     *
     * @param parameters each a {@code String}, {@code Long}, {@code Integer}, {@link Instant}, or a collection of
     *     {@code Long} for {@code = any(?)}
     */
    public List<T> list(StatelessSession session, Object... parameters) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(text)) {
                SqlParameters.bind(connection, statement, parameters);
                return read(statement);
            }
        });
    }

    /** The result, where there can be one at most. */
    public Optional<T> single(StatelessSession session, Object... parameters) {
        return list(session, parameters).stream().findFirst();
    }

    /** The instant in the present column; it must not be null. */
    public static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private List<T> read(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            List<T> results = new ArrayList<>();
            while (rows.next()) {
                results.add(reader.read(rows));
            }
            return results;
        }
    }
}
