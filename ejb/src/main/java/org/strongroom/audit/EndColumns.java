package org.strongroom.audit;

import java.util.List;
import org.strongroom.persistence.SqlInsert;

/** What a record of how sending ended becomes in {@code audit_end}, beside the row of the access that it ends. */
final class EndColumns {
    static final SqlInsert INSERT =
            new SqlInsert("audit_end", List.of("node", "access_seq", "seq", "time", "outcome", "reason", "bytes"));

    private EndColumns() {}

    static Object[] of(String node, long sequence, Members members) {
        return new Object[] {
            node,
            members.number("access"),
            sequence,
            members.time(),
            members.text("outcome", 16),
            members.text("reason", 64),
            members.number("bytes")
        };
    }
}
