package org.strongroom.files;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * The members that a person saw in a directory, in an order, at one time: so that rows keep their numbers while somebody
 * scrolls. Says which nodes, not what they are; that is asked, and judged, for each window again.
 */
record MemberSnapshot(String token, long person, long directory, MemberQuery query, long[] ids, String[] keys) {
    static MemberSnapshot of(long person, long directory, MemberQuery query, List<MemberKey> members) {
        List<MemberKey> ordered = members.stream()
                .filter(query::takes)
                .sorted(query.order().comparator())
                .toList();
        return new MemberSnapshot(
                UUID.randomUUID().toString(),
                person,
                directory,
                query,
                ordered.stream().mapToLong(MemberKey::id).toArray(),
                ordered.stream().map(MemberKey::key).toArray(String[]::new));
    }

    boolean answers(long asking, long asked, MemberQuery wanted) {
        return person == asking && directory == asked && query.equals(wanted);
    }

    int total() {
        return ids.length;
    }

    /** At which row the first member is whose name begins so. */
    OptionalInt find(String prefix) {
        return IntStream.range(0, keys.length)
                .filter(row -> keys[row].startsWith(prefix))
                .findFirst();
    }

    /** The rows of those of these nodes that it has. */
    Map<Long, Integer> rowsOf(Collection<Long> nodes) {
        Map<Long, Integer> rows = new HashMap<>();
        if (!nodes.isEmpty()) {
            IntStream.range(0, ids.length)
                    .filter(row -> nodes.contains(ids[row]))
                    .forEach(row -> rows.put(ids[row], row));
        }
        return rows;
    }

    List<Long> window(int offset, int limit) {
        int from = Math.min(offset, ids.length);
        int to = (int) Math.min((long) from + limit, ids.length);
        return IntStream.range(from, to).mapToObj(row -> ids[row]).toList();
    }
}
