package org.strongroom.files;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The snapshots that are in use on this server; the one that was not used for longest goes when there are too many rows. */
@ApplicationScoped
class MemberSnapshots {
    private static final int MOST_ROWS = 1_000_000;

    private final Map<String, MemberSnapshot> byToken = new LinkedHashMap<>(16, 0.75f, true);
    private long rows;

    synchronized Optional<MemberSnapshot> find(String token) {
        return Optional.ofNullable(byToken.get(token));
    }

    synchronized void keep(MemberSnapshot snapshot) {
        byToken.put(snapshot.token(), snapshot);
        rows += cost(snapshot);
        Iterator<MemberSnapshot> oldest = byToken.values().iterator();
        while (rows > MOST_ROWS && byToken.size() > 1) {
            rows -= cost(oldest.next());
            oldest.remove();
        }
    }

    /** An empty one costs something too. */
    private static int cost(MemberSnapshot snapshot) {
        return 100 + snapshot.total();
    }
}
