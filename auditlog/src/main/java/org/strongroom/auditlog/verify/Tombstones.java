package org.strongroom.auditlog.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.strongroom.auditlog.format.JournalFormat.TOMBSTONE_START;

import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the log says of records that are not kept any more: the newest tombstone tells up to which one they were removed,
 * and the root over all of them.
 */
final class Tombstones {
    private static final byte[] START = TOMBSTONE_START.getBytes(UTF_8);

    private final long first;
    private final Set<Long> starts;
    private final Map<Long, String> roots = new HashMap<>();
    private long last = -1;
    private @Nullable String root;
    private long entry;

    /**
     * @param first the first record that is kept
     * @param starts where segments begin: only there can a removal end
     */
    Tombstones(long first, Set<Long> starts) {
        this.first = first;
        this.starts = starts;
    }

    /** Is told the tree after each record, of those that are not kept too. */
    void grown(TreeWalk tree) {
        if (starts.contains(tree.size())) {
            roots.put(tree.size(), Base64.getEncoder().encodeToString(tree.root()));
        }
    }

    /** Is given each record that is kept. */
    void visit(long sequence, byte[] payload) {
        if (payload.length > START.length && Arrays.equals(payload, 0, START.length, START, 0, START.length)) {
            Map<String, Object> members = FlatJson.read(payload);
            if (members.get("last") instanceof Long removed && removed > last) {
                last = removed;
                root = String.valueOf(members.get("root"));
                entry = sequence;
            }
        }
    }

    /** Whether all that is missing was removed as the log says. */
    void check() throws BadEntryException {
        if (first > last + 1) {
            throw new BadEntryException(
                    last + 1,
                    "the records up to " + (first - 1) + " are missing, and no tombstone says that they were removed");
        }
        String removed = roots.get(last + 1);
        if (removed != null && !removed.equals(root)) {
            throw new BadEntryException(entry, "the tombstone has another root than the records that it tells of");
        }
    }
}
