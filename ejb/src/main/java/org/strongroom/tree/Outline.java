package org.strongroom.tree;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.strongroom.path.Name;

/**
 * As much of a node as a list of very many is ordered and filtered by.
 *
 * @param rank a number by which they are ordered
 */
public record Outline(long id, Name name, boolean isDirectory, long rank) {
    /** What the number is; each costs time with each node, so only the one that is needed is read. */
    public enum Rank {
        /** The same for all. */
        NONE("0"),
        /** In bytes. */
        SIZE("n.size"),
        /** In microseconds since 1970. */
        MODIFIED("cast(extract(epoch from n.modified) * 1000000 as bigint)");

        final String column;

        Rank(String column) {
            this.column = column;
        }

        /** The rank of a node. */
        public long of(Node node) {
            return switch (this) {
                case NONE -> 0;
                case SIZE -> node.size();
                case MODIFIED -> ChronoUnit.MICROS.between(Instant.EPOCH, node.modified());
            };
        }
    }
}
