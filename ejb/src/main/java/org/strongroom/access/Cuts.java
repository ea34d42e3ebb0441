package org.strongroom.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.strongroom.persistence.Database;
import org.strongroom.tree.Change;

/** Where inheritance is and was cut. Whether it is now stands at the node too, for what decides. */
@ApplicationScoped
public class Cuts {
    private final Database database;

    @Inject
    public Cuts(Database database) {
        this.database = database;
    }

    /** The nodes, wherever they were, at which inheritance was cut at an instant. */
    public Set<Long> at(Instant instant) {
        return database.call(session -> session.createSelectionQuery(
                        "select c from CutRow c where c.since <= :at and (c.until is null or c.until > :at)",
                        CutRow.class)
                .setParameter("at", instant)
                .getResultStream()
                .map(row -> row.toCut().node())
                .collect(Collectors.toSet()));
    }

    /** Every cut at the node, in the order in which they began. */
    public List<Cut> of(long node) {
        return database.call(session -> session.createSelectionQuery(
                        "select c from CutRow c where c.node = :node order by c.since, c.id", CutRow.class)
                .setParameter("node", node)
                .getResultStream()
                .map(CutRow::toCut)
                .toList());
    }

    /** Keeps that a cut begins or ends, in the caller's transaction. */
    static void keep(StatelessSession session, long node, boolean cut, Change change) {
        if (cut) {
            session.insert(new CutRow(node, change));
            return;
        }
        session.createSelectionQuery("select c from CutRow c where c.node = :node and c.until is null", CutRow.class)
                .setParameter("node", node)
                .getResultList()
                .forEach(row -> {
                    row.end(change);
                    session.update(row);
                });
    }
}
