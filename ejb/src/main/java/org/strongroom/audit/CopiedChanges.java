package org.strongroom.audit;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** The newest changes that are in a journal, so that none is copied there twice. */
final class CopiedChanges {
    private static final int KEPT = 20_000;

    private final Map<String, Long> sequences = new LinkedHashMap<>();
    private long completeFrom;

    /** Says that what is before this record was not taken in. */
    synchronized void startsAt(long sequence) {
        completeFrom = Math.max(completeFrom, sequence);
    }

    /** Takes in a record of the journal. */
    synchronized void note(long sequence, byte[] record) {
        String id = RecordFormat.changeId(record);
        if (id != null) {
            sequences.putIfAbsent(id, sequence);
            if (sequences.size() > KEPT) {
                forgetOldest();
            }
        }
    }

    private void forgetOldest() {
        Iterator<Long> oldest = sequences.values().iterator();
        completeFrom = oldest.next() + 1;
        oldest.remove();
    }

    synchronized boolean has(String id) {
        return sequences.containsKey(id);
    }

    /** All changes from this record on are known. */
    synchronized long completeFrom() {
        return completeFrom;
    }
}
