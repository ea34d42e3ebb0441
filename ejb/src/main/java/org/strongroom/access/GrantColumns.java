package org.strongroom.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.strongroom.persistence.SqlQuery;

/** The columns that make a {@link Grant}, and how they do. */
final class GrantColumns {
    static final String ALL =
            "g.id, g.node_id, g.kind, g.principal_id, g.level, g.owner, g.expires, g.note, g.since_by, g.since, g.revision";

    /** Live at the first parameter, and granted to the person whose number and groups the next two are. */
    static final String MEANT = "(g.expires is null or g.expires > ?)"
            + " and (g.kind = 0 or (g.kind = 1 and g.principal_id = ?) or (g.kind = 2 and g.principal_id = any(?)))";

    private static final Principal.Kind[] KINDS = Principal.Kind.values();
    private static final Level[] LEVELS = Level.values();

    private GrantColumns() {}

    static Grant read(ResultSet row) throws SQLException {
        return new Grant(
                row.getLong(1),
                row.getLong(2),
                new Principal(KINDS[row.getShort(3)], row.getLong(4)),
                LEVELS[row.getShort(5)],
                row.getBoolean(6),
                instant(row),
                row.getString(8),
                row.getLong(9),
                SqlQuery.instant(row, 10),
                row.getInt(11));
    }

    private static @Nullable Instant instant(ResultSet row) throws SQLException {
        OffsetDateTime time = row.getObject(7, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
