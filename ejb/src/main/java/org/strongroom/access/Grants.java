package org.strongroom.access;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.StaleStateException;
import org.hibernate.StatelessSession;
import org.strongroom.identity.Person;
import org.strongroom.persistence.Database;
import org.strongroom.persistence.SqlQuery;
import org.strongroom.tree.Change;
import org.strongroom.tree.Node;
import org.strongroom.tree.Tree;

/**
 * What is granted to whom on which node, now and in the past. Changes need a transaction and take part in it; they mark
 * the node, so whoever judged it before collides.
 */
@ApplicationScoped
public class Grants {
    private static final SqlQuery<Grant> MEANT = new SqlQuery<>(
            "select " + GrantColumns.ALL + " from access_grant g where g.node_id = any(?) and " + GrantColumns.MEANT,
            GrantColumns::read);
    private static final SqlQuery<Grant> ON = new SqlQuery<>(
            "select " + GrantColumns.ALL + " from access_grant g where g.node_id = any(?) order by g.id",
            GrantColumns::read);
    private static final SqlQuery<Grant> OF_PERSON = new SqlQuery<>(
            "select " + GrantColumns.ALL + " from access_grant g where g.id > ? and " + GrantColumns.MEANT
                    + " order by g.id limit ?",
            GrantColumns::read);
    private static final SqlQuery<Grant> TO = new SqlQuery<>(
            "select " + GrantColumns.ALL + " from access_grant g where g.kind = ? and g.principal_id = ? and g.id > ?"
                    + " order by g.id limit ?",
            GrantColumns::read);

    private final Database database;
    private final Tree tree;
    private final Ways ways;

    @Inject
    public Grants(Database database, Tree tree, Ways ways) {
        this.database = database;
        this.tree = tree;
        this.ways = ways;
    }

    /** What is granted to the person on these nodes, directly or by a group, and live at this time. */
    List<Grant> meant(Person person, Collection<Long> nodes, Instant now) {
        return nodes.isEmpty()
                ? List.of()
                : database.call(session -> MEANT.list(session, nodes, now, person.id(), person.groupIds()));
    }

    /** All that is granted on these nodes to anybody, expired or not, in the order in which it was granted. */
    public List<Grant> on(Collection<Long> nodes) {
        return nodes.isEmpty() ? List.of() : database.call(session -> ON.list(session, nodes));
    }

    /** The grant with this number. */
    public Optional<Grant> find(long id) {
        return database.call(
                session -> Optional.ofNullable(session.get(GrantRow.class, id)).map(GrantRow::toGrant));
    }

    /** A page of what is granted to the person, directly or by a group or as to everyone, and live at this time. */
    public List<Grant> meant(Person person, Instant now, long after, int limit) {
        return database.call(session -> OF_PERSON.list(session, after, now, person.id(), person.groupIds(), limit));
    }

    /**
     * A page of what is granted to this principal itself, expired or not.
     *
     * @param after the number of the last grant of the page before; 0 for the first page
     */
    public List<Grant> to(Principal principal, long after, int limit) {
        return database.call(session -> TO.list(session, principal.kind().ordinal(), principal.id(), after, limit));
    }

    /** What was in force at an instant, to anybody, in the order in which it was granted. */
    public List<Grant> at(Instant instant) {
        return database.call(session -> Stream.concat(
                        session.createSelectionQuery("select g from GrantRow g where g.since <= :at", GrantRow.class)
                                .setParameter("at", instant)
                                .getResultStream()
                                .map(GrantRow::toGrant),
                        session.createSelectionQuery(
                                        "select g from PastGrantRow g where g.since <= :at and g.until > :at",
                                        PastGrantRow.class)
                                .setParameter("at", instant)
                                .getResultStream()
                                .map(PastGrantRow::toGrant))
                .filter(grant -> grant.isLive(instant))
                .sorted(java.util.Comparator.comparingLong(Grant::id))
                .toList());
    }

    /** All that was granted on the node to anybody and is so no more, in the order in which it ended. */
    public List<PastGrant> past(long node) {
        return database.call(session -> session.createSelectionQuery(
                        "select g from PastGrantRow g where g.node = :node order by g.until, g.id", PastGrantRow.class)
                .setParameter("node", node)
                .getResultStream()
                .map(PastGrantRow::toPastGrant)
                .toList());
    }

    /** Grants something. Collides when the principal has a grant on the node already. */
    @Transactional(MANDATORY)
    public Grant add(Node node, Principal principal, Terms terms, Change change) {
        return add(node, new GrantRow(node.id(), principal, false, terms, change));
    }

    /** Makes the principal an owner of a public directory. Collides when it is one already. */
    @Transactional(MANDATORY)
    public Grant addOwner(Node directory, Principal principal, Change change) {
        return add(directory, new GrantRow(directory.id(), principal, true, Terms.OWNER, change));
    }

    /** Changes what is granted. Collides when it was changed since it was read. */
    @Transactional(MANDATORY)
    public Grant change(Grant grant, Terms terms, Change change) {
        return database.call(session -> {
            GrantRow row = current(session, grant);
            session.insert(new PastGrantRow(grant, change));
            row.become(terms, change);
            session.update(row);
            return row.toGrant();
        });
    }

    /** Takes back what was granted. Collides when it was changed since it was read. */
    @Transactional(MANDATORY)
    public void end(Grant grant, Change change) {
        database.call(session -> {
            GrantRow row = current(session, grant);
            session.insert(new PastGrantRow(grant, change));
            session.delete(row);
            return row;
        });
        if (on(List.of(grant.node())).isEmpty()) {
            tree.find(grant.node())
                    .ifPresent(node -> mark(node, false, node.marks().cut()));
        }
    }

    /** Ends inheritance at the node, or lets it be again; what owners hold is never cut. */
    @Transactional(MANDATORY)
    public Node cut(Node node, boolean cut, Change change) {
        if (cut != node.marks().cut()) {
            database.call(session -> {
                Cuts.keep(session, node.id(), cut, change);
                return cut;
            });
        }
        return mark(node, node.marks().granted(), cut);
    }

    private Grant add(Node node, GrantRow row) {
        database.call(session -> session.insert(row));
        Node present = tree.find(node.id()).orElseThrow(() -> new StaleStateException("The node is gone"));
        mark(present, true, present.marks().cut());
        return row.toGrant();
    }

    private Node mark(Node node, boolean granted, boolean cut) {
        Node.Marks marks = new Node.Marks(granted, cut, node.marks().archived());
        Node marked = tree.mark(node, marks);
        if (!marks.equals(node.marks())) {
            ways.follow(marked);
        }
        return marked;
    }

    private static GrantRow current(StatelessSession session, Grant grant) {
        GrantRow row = session.get(GrantRow.class, grant.id());
        if (row == null || row.toGrant().revision() != grant.revision()) {
            throw new StaleStateException("The grant has changed since it was read");
        }
        return row;
    }
}
