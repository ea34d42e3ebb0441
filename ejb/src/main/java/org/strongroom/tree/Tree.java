package org.strongroom.tree;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.hibernate.LockMode;
import org.hibernate.StaleStateException;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.strongroom.path.Name;
import org.strongroom.persistence.Database;
import org.strongroom.persistence.SqlQuery;

/**
 * Names to nodes to versions. Questions need no transaction; changes need one and take part in it. Each change is based
 * on the {@link Node} that its caller judged: if the row has changed since, the change collides and the transaction is
 * tried again. Renaming, moving and discarding a directory touch one row, whatever is below it.
 */
@ApplicationScoped
public class Tree {
    private static final SqlQuery<Node> CHILDREN = new SqlQuery<>(
            "select " + NodeColumns.of("n")
                    + " from node n where n.parent_id = ? and n.name_key > ? order by n.name_key limit ?",
            row -> Objects.requireNonNull(NodeColumns.read(row, 1)));
    private static final Map<Outline.Rank, SqlQuery<Outline>> OUTLINES =
            Arrays.stream(Outline.Rank.values()).collect(Collectors.toMap(rank -> rank, Tree::outlinesBy));
    private static final SqlQuery<Node> BY_ID = new SqlQuery<>(
            "select " + NodeColumns.of("n") + " from node n where n.id = any(?)",
            row -> Objects.requireNonNull(NodeColumns.read(row, 1)));
    private final ResolveQuery resolve = new ResolveQuery();
    private final Database database;

    @Inject
    public Tree(Database database) {
        this.database = database;
    }

    /** The node with this id, wherever it is now. */
    public Optional<Node> find(long id) {
        return database.call(
                session -> Optional.ofNullable(session.get(NodeRow.class, id)).map(NodeRow::toNode));
    }

    /** The nodes with these ids, wherever they are now, by id. */
    public Map<Long, Node> findAll(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : database.call(session -> BY_ID.list(session, Set.copyOf(ids))).stream()
                        .collect(Collectors.toMap(Node::id, node -> node));
    }

    /**
     * The ways from a root down to these nodes, by the node's id, each with the root first and the node last. As many
     * statements as the deepest of them is deep.
     */
    public Map<Long, List<Node>> chains(Collection<Long> ids) {
        Map<Long, Node> known = new HashMap<>();
        Set<Long> wanted = Set.copyOf(ids);
        while (!wanted.isEmpty()) {
            Map<Long, Node> level = findAll(wanted);
            known.putAll(level);
            wanted = level.values().stream()
                    .map(Node::parent)
                    .filter(parent -> parent != 0 && !known.containsKey(parent))
                    .collect(Collectors.toSet());
        }
        Map<Long, List<Node>> chains = new HashMap<>();
        ids.forEach(id -> {
            Deque<Node> chain = new ArrayDeque<>();
            for (Node node = known.get(id); node != null; node = known.get(node.parent())) {
                chain.addFirst(node);
            }
            if (!chain.isEmpty()) {
                chains.put(id, List.copyOf(chain));
            }
        });
        return chains;
    }

    /**
     * Follows names downwards.
     *
     * @return the nodes along the way as far as they exist, {@code start} not among them
     */
    public List<Node> resolve(Node start, List<Name> names) {
        return names.isEmpty() ? List.of() : database.call(session -> resolve.run(session, start, names));
    }

    /**
     * A page of what is directly in a directory, ordered by name key.
     *
     * @param after the last node of the page before; null for the first page
     */
    public List<Node> children(Node directory, @Nullable Node after, int limit) {
        String from = after == null ? "" : after.name().key(directory.caseSensitive());
        return database.call(session -> CHILDREN.list(session, directory.id(), from, limit));
    }

    /** All that is directly in a directory, in no order: one statement, and for each member a few hundred bytes. */
    public List<Outline> outlines(Node directory, Outline.Rank rank) {
        return database.call(
                session -> Objects.requireNonNull(OUTLINES.get(rank)).list(session, directory.id()));
    }

    /** The dead properties of these nodes, by node id; only nodes that have some are asked for. */
    public Map<Long, List<DeadProperty>> properties(Collection<Node> nodes) {
        List<Long> ids =
                nodes.stream().filter(Node::hasProperties).map(Node::id).toList();
        return ids.isEmpty()
                ? Map.of()
                : database.call(session -> PropertyRow.of(session, ids).stream()
                        .collect(Collectors.groupingBy(
                                PropertyRow::node, Collectors.mapping(PropertyRow::toProperty, Collectors.toList()))));
    }

    /** The bytes that a top directory holds, trash and versions included. */
    public long used(Node topDirectory) {
        return database.call(session -> Usage.of(session, topDirectory));
    }

    /** What is at and below this node, found by going through it. */
    public Extent extent(Node node) {
        return database.call(session -> Usage.extent(session, node));
    }

    /** Makes an empty directory, which compares names as its parent does. Collides when the name is taken. */
    @Transactional(MANDATORY)
    public Node createDirectory(Node parent, Name name, Change change) {
        return createDirectory(parent, name, parent.caseSensitive(), change);
    }

    /** Makes an empty directory. Collides when the name is taken. */
    @Transactional(MANDATORY)
    public Node createDirectory(Node parent, Name name, boolean caseSensitive, Change change) {
        return database.call(session -> {
            NodeRow row = new NodeRow(parent, name, change);
            row.compares(caseSensitive);
            session.insert(row);
            return row.toNode();
        });
    }

    /** Makes a file with its first version. Collides when the name is taken. */
    @Transactional(MANDATORY)
    public Node createFile(
            Node parent, Name name, FileContent content, Instant modified, Change change, Node topDirectory) {
        return database.call(session -> {
            NodeRow row = new NodeRow(parent, name, change);
            row.hold(content, modified, change);
            session.insert(row);
            Usage.add(session, topDirectory, content.blob().size());
            return row.toNode();
        });
    }

    /** Makes the content the file's next version; the one before goes into the history. */
    @Transactional(MANDATORY)
    public Node replaceContent(Node file, FileContent content, Instant modified, Change change, Node topDirectory) {
        return database.call(session -> {
            NodeRow row = NodeRow.current(session, file);
            session.insert(row.past(change).replaced());
            row.hold(content, modified, change);
            session.update(row);
            Usage.add(session, topDirectory, content.blob().size());
            return row.toNode();
        });
    }

    /** Gives the node another name or place, or both. Collides when the name is taken. */
    @Transactional(MANDATORY)
    public Node move(Node node, Node newParent, Name newName, Change change) {
        return database.call(session -> {
            if (node.isDirectory() && node.parent() != newParent.id()) {
                holdStructure(session);
                refuseCycle(session, node, newParent);
            }
            NodeRow row = NodeRow.current(session, node);
            session.insert(row.past(change));
            row.move(newParent, newName, change);
            session.update(row);
            return row.toNode();
        });
    }

    /** Moves the node, and with it what is below, into the trash. */
    @Transactional(MANDATORY)
    public void discard(Node node, Change change) {
        database.call(session -> {
            NodeRow row = NodeRow.current(session, node);
            session.insert(row.past(change));
            row.discard(Roots.TRASH, change);
            session.update(row);
            return row;
        });
    }

    /**
     * Copies the node under a new name, with its dead properties and, if {@code deep}, all that is below it. No content
     * byte is copied.
     *
     * @param copied is told each original and its copy, parents before members
     */
    @Transactional(MANDATORY)
    public Node copy(
            Node source,
            Node parent,
            Name name,
            boolean deep,
            Change change,
            Node topDirectory,
            BiConsumer<Node, Node> copied) {
        return database.call(session -> {
            Copying copying = new Copying(this, session, change, copied);
            Node top = copying.run(source, parent, name, deep);
            Usage.add(session, topDirectory, copying.bytes());
            return top;
        });
    }

    /** Keeps times that a client set. Null leaves a time as it is. */
    @Transactional(MANDATORY)
    public Node setTimes(Node node, @Nullable Instant created, @Nullable Instant modified) {
        return database.call(session -> {
            NodeRow row = NodeRow.current(session, node);
            row.dated(created, modified);
            session.update(row);
            return row.toNode();
        });
    }

    /** Makes these the node's dead properties, in place of those it had. */
    @Transactional(MANDATORY)
    public Node setProperties(Node node, Collection<DeadProperty> properties) {
        return database.call(session -> {
            session.createMutationQuery("delete from PropertyRow p where p.node = :node")
                    .setParameter("node", node.id())
                    .executeUpdate();
            properties.forEach(property -> session.insert(new PropertyRow(node.id(), property)));
            NodeRow row = NodeRow.current(session, node);
            row.carries(!properties.isEmpty());
            session.update(row);
            return row.toNode();
        });
    }

    /** Notes what is special about rights at the node; whoever judged it before collides. */
    @Transactional(MANDATORY)
    public Node mark(Node node, Node.Marks marks) {
        return database.call(session -> {
            NodeRow row = NodeRow.current(session, node);
            row.marked(marks);
            session.update(row);
            return row.toNode();
        });
    }

    /** Keeps others from taking the same hold on this node until the transaction ends. */
    @Transactional(MANDATORY)
    public void hold(Node node) {
        database.call(session -> session.get(NodeRow.class, node.id(), LockMode.PESSIMISTIC_WRITE));
    }

    /** Keeps directories from changing places until the transaction ends. */
    @Transactional(MANDATORY)
    public void holdStructure() {
        database.call(session -> {
            holdStructure(session);
            return true;
        });
    }

    /** Counts what is at and below the node for another top directory, in one statement. */
    @Transactional(MANDATORY)
    public void transferUsage(Node node, Node from, Node to) {
        database.call(session -> {
            Usage.transfer(session, node, from, to);
            return true;
        });
    }

    /** Marks the node as changed without changing it, so that whoever judged it before collides. */
    @Transactional(MANDATORY)
    public Node touch(Node node) {
        return setTimes(node, null, null);
    }

    private static SqlQuery<Outline> outlinesBy(Outline.Rank rank) {
        return new SqlQuery<>(
                "select n.id, n.name, n.blob is null, " + rank.column + " from node n where n.parent_id = ?",
                row -> new Outline(row.getLong(1), new Name(row.getString(2)), row.getBoolean(3), row.getLong(4)));
    }

    /** Directories change places one at a time, lest two moves put each into the other. */
    private static void holdStructure(StatelessSession session) {
        session.get(NodeRow.class, Roots.TRASH, LockMode.PESSIMISTIC_WRITE);
    }

    private void refuseCycle(StatelessSession session, Node node, Node newParent) {
        long above = newParent.id();
        while (above > Roots.TRASH) {
            if (above == node.id()) {
                throw new StaleStateException("The destination has moved below the source");
            }
            NodeRow row = session.get(NodeRow.class, above);
            above = row == null ? 0 : row.toNode().parent();
        }
    }
}
