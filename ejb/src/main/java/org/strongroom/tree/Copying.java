package org.strongroom.tree;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BiConsumer;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.strongroom.path.Name;

/** One copy within its transaction: the node, its dead properties and, if asked for, all that is below it. */
final class Copying {
    private static final int PAGE = 500;

    private final Tree tree;
    private final StatelessSession session;
    private final Change change;
    private final BiConsumer<Node, Node> copied;
    private long bytes;

    /**
     * @param copied is told each original and its copy, parents before members
     */
    Copying(Tree tree, StatelessSession session, Change change, BiConsumer<Node, Node> copied) {
        this.tree = tree;
        this.session = session;
        this.change = change;
        this.copied = copied;
    }

    /** The copy of the node; a copy into the original is not copied again. */
    Node run(Node source, Node parent, Name name, boolean deep) {
        Node top = one(source, parent, name);
        Deque<Pair> open = new ArrayDeque<>();
        if (deep && source.isDirectory()) {
            open.add(new Pair(source, top));
        }
        while (!open.isEmpty()) {
            Pair pair = open.remove();
            for (Node member : members(pair.original())) {
                if (member.id() == top.id()) {
                    continue;
                }
                Node twin = one(member, pair.copy(), member.name());
                if (member.isDirectory()) {
                    open.add(new Pair(member, twin));
                }
            }
        }
        return top;
    }

    /** The bytes of all that was copied. */
    long bytes() {
        return bytes;
    }

    private record Pair(Node original, Node copy) {}

    private Node one(Node source, Node parent, Name name) {
        NodeRow row = new NodeRow(parent, name, change);
        row.copy(NodeRow.current(session, source));
        session.insert(row);
        if (source.hasProperties()) {
            PropertyRow.of(session, List.of(source.id()))
                    .forEach(property -> session.insert(property.copyFor(row.id())));
        }
        bytes += source.size();
        Node copy = row.toNode();
        copied.accept(source, copy);
        return copy;
    }

    private List<Node> members(Node directory) {
        List<Node> all = new ArrayList<>();
        @Nullable Node last = null;
        List<Node> page;
        do {
            page = tree.children(directory, last, PAGE);
            all.addAll(page);
            last = page.isEmpty() ? null : page.get(page.size() - 1);
        } while (page.size() == PAGE);
        return all;
    }
}
