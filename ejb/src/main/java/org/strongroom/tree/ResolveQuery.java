package org.strongroom.tree;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.StatelessSession;
import org.strongroom.path.Name;
import org.strongroom.persistence.SqlQuery;

/**
 * Follows a path from a node downwards with one statement for each {@value #STRIDE} names: a chain of left joins, so
 * that the deepest node that exists is found as well. The text depends on the number of names only.
 */
final class ResolveQuery {
    private static final int STRIDE = 12;

    private final List<SqlQuery<List<Node>>> byCount =
            IntStream.rangeClosed(1, STRIDE).mapToObj(ResolveQuery::query).toList();

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
        List<Object> keys = new ArrayList<>(2 * names.size());
        for (int i = 1; i < names.size(); i++) {
            keys.add(names.get(i).key(true));
            keys.add(names.get(i).key(false));
        }
        keys.add(from.id());
        keys.add(names.get(0).key(from.caseSensitive()));
        return byCount.get(names.size() - 1).single(session, keys.toArray()).orElse(List.of());
    }

    private static SqlQuery<List<Node>> query(int names) {
        String columns =
                IntStream.range(0, names).mapToObj(i -> NodeColumns.of("n" + i)).collect(Collectors.joining(", "));
        String joins = IntStream.range(1, names)
                .mapToObj(i ->
                        " left join node n%d on n%d.parent_id = n%d.id and n%d.name_key = case when n%d.case_sensitive then ? else ? end"
                                .formatted(i, i, i - 1, i, i - 1))
                .collect(Collectors.joining());
        return new SqlQuery<>(
                "select " + columns + " from node n0" + joins + " where n0.parent_id = ? and n0.name_key = ?",
                row -> nodes(row, names));
    }

    private static List<Node> nodes(ResultSet row, int names) throws SQLException {
        List<Node> nodes = new ArrayList<>(names);
        for (int i = 0; i < names; i++) {
            Node node = NodeColumns.read(row, 1 + i * NodeColumns.COUNT);
            if (node == null) {
                break;
            }
            nodes.add(node);
        }
        return nodes;
    }
}
