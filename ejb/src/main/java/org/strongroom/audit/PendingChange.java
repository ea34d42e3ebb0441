package org.strongroom.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.strongroom.identity.Caller;

/**
 * A change whose record is to be copied, as the database and this server's memory have it.
 *
 * @param row the number of its row
 * @param record what to copy; empty when nobody can say that this server made what stands in the database
 * @param since how many records the journal had at least before it was copied, if this server does not remember that it
 *     was not; otherwise {@link Long#MAX_VALUE}
 * @param fault what somebody did to it in the database
 * @param found what stands there
 */
record PendingChange(long row, Optional<byte[]> record, long since, Fault fault, String found) {
    /** What can have been done to a record while it waited. */
    enum Fault {
        NONE,
        /** It says something else than what was committed. */
        ALTERED,
        /** What was committed is there no more. */
        MISSING,
        /** This server did not make it. */
        UNPROVEN
    }

    /**
     * What waits, in the order of the rows.
     *
     * @param committed the first that this server knows to be committed, taken before the rows were read
     * @param rows the first rows that wait
     * @param most how many there are at most of either: behind the last one of so many there may be more
     */
    static List<PendingChange> of(
            NavigableMap<Long, byte[]> committed, List<PendingRow> rows, int most, ChangeSeal seal) {
        long lastKnown = committed.size() < most ? Long.MAX_VALUE : committed.lastKey();
        long lastRow =
                rows.size() < most ? Long.MAX_VALUE : rows.get(rows.size() - 1).id();
        long last = Math.min(lastKnown, lastRow);
        SortedMap<Long, PendingChange> changes = new TreeMap<>();
        committed
                .headMap(last, true)
                .forEach((row, record) -> changes.put(row, remembered(row, record, Fault.MISSING, "")));
        rows.stream()
                .filter(row -> row.id() <= last)
                .forEach(row -> changes.put(row.id(), of(row, committed.get(row.id()), seal)));
        return List.copyOf(changes.values());
    }

    private static PendingChange of(PendingRow row, byte @Nullable [] committed, ChangeSeal seal) {
        if (committed != null) {
            return Arrays.equals(committed, row.record())
                    ? remembered(row.id(), committed, Fault.NONE, "")
                    : remembered(row.id(), committed, Fault.ALTERED, text(row));
        }
        return row.isProvenBy(seal) && RecordFormat.changeId(row.record()) != null
                ? new PendingChange(row.id(), Optional.of(row.record()), row.since(), Fault.NONE, "")
                : new PendingChange(row.id(), Optional.empty(), Long.MAX_VALUE, Fault.UNPROVEN, text(row));
    }

    private static PendingChange remembered(long row, byte[] record, Fault fault, String found) {
        return new PendingChange(row, Optional.of(record), Long.MAX_VALUE, fault, found);
    }

    private static String text(PendingRow row) {
        return new String(row.record(), UTF_8);
    }

    /** The record's own id; empty without a record. */
    Optional<String> id() {
        return record.map(RecordFormat::changeId);
    }

    /** The event that tells of the fault. */
    AuditEvent told() {
        AuditEvent event = AuditEvent.done(Caller.server(), Action.COPY_CHANGE).failed(RecordFormat.lower(fault));
        return switch (fault) {
            case NONE -> throw new IllegalStateException("nothing is wrong");
            case ALTERED ->
                event.detail(
                        "The record of a change was altered in the database; it was copied as it was made. It said: "
                                + found);
            case MISSING ->
                event.detail(
                        "The record of a change was removed from the database, or a fail-over lost it with the change;"
                                + " it was copied as it was made.");
            case UNPROVEN ->
                event.detail(
                        "A record waited in the database that this server did not make; it was not copied: " + found);
        };
    }
}
