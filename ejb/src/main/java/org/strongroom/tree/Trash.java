package org.strongroom.tree;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.strongroom.persistence.Database;
import org.strongroom.persistence.SqlQuery;

/** What was deleted, and from where. */
@ApplicationScoped
public class Trash {
    private static final String SELECT = "select " + NodeColumns.of("n")
            + ", h.parent_id, h.until, h.until_by from node n join node_history h"
            + " on h.node_id = n.id and h.until = n.since and not h.replaced where n.parent_id = " + Roots.TRASH;
    private static final SqlQuery<Discarded> BY_ID = query(SELECT + " and n.id = ?");
    private static final SqlQuery<Discarded> BY_PERSON =
            query(SELECT + " and n.since_by = ? order by n.since desc, n.id desc limit ?");

    private final Database database;

    @Inject
    public Trash(Database database) {
        this.database = database;
    }

    /** The node with this id, if it is in the trash. */
    public Optional<Discarded> find(long node) {
        return database.call(session -> BY_ID.single(session, node));
    }

    /** What this person deleted, the latest first. */
    public List<Discarded> of(long person, int limit) {
        return database.call(session -> BY_PERSON.list(session, person, limit));
    }

    private static SqlQuery<Discarded> query(String text) {
        int next = NodeColumns.COUNT + 1;
        return new SqlQuery<>(
                text,
                row -> new Discarded(
                        Objects.requireNonNull(NodeColumns.read(row, 1)),
                        row.getLong(next),
                        SqlQuery.instant(row, next + 1),
                        row.getLong(next + 2)));
    }
}
