package org.strongroom.tree;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.strongroom.blob.BlobId;
import org.strongroom.path.Name;
import org.strongroom.persistence.SqlQuery;

/** The columns that make a {@link Node}, and how they do. */
final class NodeColumns {
    private static final List<String> NAMES = List.of(
            "id",
            "parent_id",
            "name",
            "blob",
            "media_type",
            "version",
            "created",
            "modified",
            "since",
            "case_sensitive",
            "has_properties",
            "created_by",
            "since_by",
            "has_grants",
            "cuts_grants",
            "archived",
            "revision");

    static final int COUNT = NAMES.size();

    private NodeColumns() {}

    /** The columns of a table that goes by this alias, for a select. */
    static String of(String alias) {
        return NAMES.stream().map(name -> alias + "." + name).collect(Collectors.joining(", "));
    }

    /** The node whose columns begin at this one; null where an outer join found none. */
    static @Nullable Node read(ResultSet row, int first) throws SQLException {
        long id = row.getLong(first);
        if (id == 0) {
            return null;
        }
        String blob = row.getString(first + 3);
        return new Node(
                id,
                row.getLong(first + 1),
                new Name(row.getString(first + 2)),
                blob == null ? null : new FileContent(BlobId.parse(blob), row.getString(first + 4)),
                row.getInt(first + 5),
                SqlQuery.instant(row, first + 6),
                SqlQuery.instant(row, first + 7),
                SqlQuery.instant(row, first + 8),
                row.getBoolean(first + 9),
                row.getBoolean(first + 10),
                row.getLong(first + 11),
                row.getLong(first + 12),
                new Node.Marks(row.getBoolean(first + 13), row.getBoolean(first + 14), row.getBoolean(first + 15)),
                row.getInt(first + 16));
    }
}
