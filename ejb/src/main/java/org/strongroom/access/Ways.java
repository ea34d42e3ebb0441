package org.strongroom.access;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.strongroom.identity.Person;
import org.strongroom.persistence.Database;
import org.strongroom.persistence.SqlInsert;
import org.strongroom.persistence.SqlQuery;
import org.strongroom.tree.Node;
import org.strongroom.tree.Roots;
import org.strongroom.tree.Tree;

/**
 * Which directories lie above a node with grants of its own or with a cut. Kept up to date by every grant, cut, move and
 * deletion, so that "is there anything for this person below" is one statement, however large the tree is.
 */
@ApplicationScoped
public class Ways {
    private static final SqlQuery<Long> LEADING = new SqlQuery<>(
            "select n.id from node n where n.id = any(?) and exists (select 1 from access_way w"
                    + " join access_grant g on g.node_id = w.node_id where w.above_id = n.id and "
                    + GrantColumns.MEANT + ")",
            row -> row.getLong(1));
    private static final SqlQuery<Long> CUTS_BELOW = new SqlQuery<>(
            "select n.id from access_way w join node n on n.id = w.node_id where w.above_id = ? and n.cuts_grants",
            row -> row.getLong(1));
    private static final SqlQuery<Long> BELOW =
            new SqlQuery<>("select w.node_id from access_way w where w.above_id = ?", row -> row.getLong(1));
    private static final SqlInsert ADD = new SqlInsert("access_way", List.of("above_id", "node_id"));

    private final Database database;
    private final Tree tree;

    @Inject
    public Ways(Database database, Tree tree) {
        this.database = database;
        this.tree = tree;
    }

    /** Those of the nodes below which something is granted to the person at this time. */
    Set<Long> leading(Person person, Collection<Long> nodes, Instant now) {
        return nodes.isEmpty()
                ? Set.of()
                : Set.copyOf(
                        database.call(session -> LEADING.list(session, nodes, now, person.id(), person.groupIds())));
    }

    /** The nodes below this one where a cut is. */
    List<Long> cutsBelow(Node node) {
        return database.call(session -> CUTS_BELOW.list(session, node.id()));
    }

    /** {@link #follow} for a node that has got another place: nothing to do unless it or something below is marked. */
    @Transactional(MANDATORY)
    public void moved(Node node) {
        boolean marked = node.marks().granted() || node.marks().cut();
        if (!marked && !node.isDirectory()) {
            return;
        }
        tree.holdStructure();
        if (marked || !database.call(session -> BELOW.list(session, node.id())).isEmpty()) {
            follow(node);
        }
    }

    /**
     * Works out anew what lies above the node and all below it, after it has got another place, grants or a cut. Holds
     * the structure of the tree until the transaction ends.
     *
     * @param node as it is after the change
     */
    @Transactional(MANDATORY)
    public void follow(Node node) {
        tree.holdStructure();
        Set<Long> concerned = new HashSet<>(database.call(session -> BELOW.list(session, node.id())));
        concerned.add(node.id());
        Map<Long, List<Node>> chains = tree.chains(concerned);
        List<Object[]> rows = new ArrayList<>();
        chains.forEach((id, chain) -> {
            Node last = chain.get(chain.size() - 1);
            if (last.marks().granted() || last.marks().cut()) {
                chain.stream()
                        .filter(above -> above.id() > Roots.TRASH && above.id() != id)
                        .forEach(above -> rows.add(new Object[] {above.id(), id}));
            }
        });
        database.call(session -> {
            session.createNativeMutationQuery("delete from access_way where node_id in (:nodes)")
                    .setParameterList("nodes", concerned)
                    .executeUpdate();
            ADD.addAll(session, rows);
            return rows;
        });
    }
}
