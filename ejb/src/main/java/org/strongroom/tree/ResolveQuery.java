package org.strongroom.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;
import org.strongroom.path.Name;

/**
 * Follows a path from a node downwards with one statement for each {@value #STRIDE} names: a chain of left joins, so
 * that the deepest node that exists is found as well. The text depends on the number of names only, and is kept.
 */
final class ResolveQuery {
    private static final int STRIDE = 12;

    private final Map<Integer, String> texts = new ConcurrentHashMap<>();

    /** The nodes along the path as far as they exist, {@code start} not among them. */
    List<Node> run(StatelessSession session, Node start, List<Name> names) {
        List<Node> found = new ArrayList<>(names.size());
        Node from = start;
        for (int i = 0; i < names.size(); i += STRIDE) {
            List<Name> stride = names.subList(i, Math.min(i + STRIDE, names.size()));
            found.addAll(stride(session, from, stride));
            if (found.size() < i + stride.size()) {
                break;
            }
            from = found.get(found.size() - 1);
        }
        return found;
    }

    private List<Node> stride(StatelessSession session, Node from, List<Name> names) {
        SelectionQuery<Object[]> query =
                session.createSelectionQuery(texts.computeIfAbsent(names.size(), ResolveQuery::text), Object[].class);
        query.setParameter("start", from.id());
        query.setParameter("exact0", names.get(0).key(from.caseSensitive()));
        for (int i = 1; i < names.size(); i++) {
            query.setParameter("exact" + i, names.get(i).key(true));
            query.setParameter("folded" + i, names.get(i).key(false));
        }
        Object[] rows = query.getSingleResultOrNull();
        List<Node> nodes = new ArrayList<>(names.size());
        for (int i = 0; rows != null && i < rows.length && rows[i] instanceof NodeRow row; i++) {
            nodes.add(row.toNode());
        }
        return nodes;
    }

    private static String text(int names) {
        StringBuilder select = new StringBuilder("select n0");
        StringBuilder joins = new StringBuilder(" from NodeRow n0");
        for (int i = 1; i < names; i++) {
            select.append(", n").append(i);
            joins.append(
                    " left join NodeRow n%d on n%d.parent = n%d.id and n%d.nameKey = case n%d.caseSensitive when true then :exact%d else :folded%d end"
                            .formatted(i, i, i - 1, i, i - 1, i, i));
        }
        return select.append(joins)
                .append(" where n0.parent = :start and n0.nameKey = :exact0")
                .toString();
    }
}
