package org.strongroom.tree;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.strongroom.path.Name;
import org.strongroom.persistence.Batch;

/**
 * One copy within its transaction: the node, its dead properties and, if asked for, all that is below it. A member is
 * copied as it was when its page was read.
 */
final class Copying {
    private static final int PAGE = 500;

    private final Tree tree;
    private final StatelessSession session;
    private final Change change;
    private final BiConsumer<Node, Node> copied;
    private final Deque<Pair> open = new ArrayDeque<>();
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
        NodeRow.current(session, source);
        return Batch.of(session, () -> {
            Pair top = one(source, parent, name);
            copyProperties(List.of(top));
            if (deep && source.isDirectory()) {
                open.add(top);
            }
            while (!open.isEmpty()) {
                copyMembers(open.remove(), top.copy());
            }
            return top.copy();
        });
    }

    /** The bytes of all that was copied. */
    long bytes() {
        return bytes;
    }

    private record Pair(Node original, Node copy) {}

    private void copyMembers(Pair directory, Node top) {
        @Nullable Node last = null;
        List<Node> page;
        do {
            page = tree.children(directory.original(), last, PAGE);
            List<Pair> pairs = new ArrayList<>(page.size());
            for (Node member : page) {
                last = member;
                if (member.id() != top.id()) {
                    pairs.add(one(member, directory.copy(), member.name()));
                }
            }
            copyProperties(pairs);
            pairs.stream().filter(pair -> pair.original().isDirectory()).forEach(open::add);
        } while (page.size() == PAGE);
    }

    private Pair one(Node source, Node parent, Name name) {
        NodeRow row = new NodeRow(parent, name, change);
        row.copy(source);
        session.insert(row);
        bytes += source.size();
        Pair pair = new Pair(source, row.toNode());
        copied.accept(source, pair.copy());
        return pair;
    }

    private void copyProperties(List<Pair> pairs) {
        Map<Long, List<DeadProperty>> known =
                tree.properties(pairs.stream().map(Pair::original).toList());
        for (Pair pair : pairs) {
            known.getOrDefault(pair.original().id(), List.of())
                    .forEach(property ->
                            session.insert(new PropertyRow(pair.copy().id(), property)));
        }
    }
}
