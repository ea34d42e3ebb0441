package org.strongroom.tree;

import org.hibernate.StatelessSession;
import org.strongroom.persistence.SqlQuery;

/** How many bytes each top directory holds, kept as changes that only add up, so that writers never wait for each other. */
final class Usage {
    private static final String BELOW =
            """
            with recursive below (id, size, files) as (
                select n.id, n.size, case when n.blob is null then 0 else 1 end from node n where n.id = :node
                union all
                select n.id, n.size, case when n.blob is null then 0 else 1 end
                    from below b join node n on n.parent_id = b.id
            )
            """;
    private static final String PRESENT_BELOW = "select cast(coalesce(sum(b.size), 0) as bigint) from below b";
    private static final String EXTENT =
            """
            select coalesce(sum(b.files), 0), cast(coalesce(sum(b.size), 0) as bigint) from below b
            """;
    private static final String PAST_BELOW =
            """
            select cast(coalesce(sum(h.size), 0) as bigint)
            from below b join node_history h on h.node_id = b.id and h.replaced
            """;
    private static final SqlQuery<Long> USED = new SqlQuery<>(
            "select cast(coalesce(sum(bytes), 0) as bigint) from usage_entry where directory_id = ?",
            row -> row.getLong(1));

    private Usage() {}

    /** The bytes that a top directory holds, trash and versions included. */
    static long of(StatelessSession session, Node topDirectory) {
        return USED.list(session, topDirectory.id()).get(0);
    }

    /** Counts so many bytes more in a top directory. */
    static void add(StatelessSession session, Node topDirectory, long bytes) {
        session.insert(new UsageRow(topDirectory.id(), bytes));
    }

    /** Counts what is at and below the node, its past contents included, for another top directory. */
    static void transfer(StatelessSession session, Node node, Node from, Node to) {
        long bytes = sum(session, PRESENT_BELOW, node) + sum(session, PAST_BELOW, node);
        add(session, from, -bytes);
        add(session, to, bytes);
    }

    /** What is at and below a node. */
    static Extent extent(StatelessSession session, Node top) {
        Object[] row = session.createNativeQuery(BELOW + EXTENT, Object[].class)
                .setParameter("node", top.id())
                .getSingleResult();
        return new Extent(((Number) row[0]).longValue(), ((Number) row[1]).longValue());
    }

    private static long sum(StatelessSession session, String statement, Node top) {
        return session.createNativeQuery(BELOW + statement, Long.class)
                .setParameter("node", top.id())
                .getSingleResult();
    }
}
