package org.strongroom.auditlog.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What was checked of one log, and held.
 *
 * @param origin the log's name
 * @param removed how many records were removed, as a tombstone says
 * @param segments how many files of records
 * @param records how many records, with those that were removed
 * @param tiles how many tiles were compared
 * @param heads how many signed heads of its own
 * @param claims how many heads that others kept
 * @param sealed the size of the newest head: records behind it are not signed yet
 * @param rows how many rows of the database; -1 when none were given
 * @param left how many rows of records that were removed the database still has
 * @param torn whether a crash left something behind the last record
 * @param others the logs of other servers that it tells of
 */
public record LogSummary(
        String origin,
        long removed,
        int segments,
        long records,
        long tiles,
        long heads,
        long claims,
        long sealed,
        long rows,
        long left,
        boolean torn,
        Set<String> others) {
    /** The same of a log that tells of others. */
    LogSummary tellingOf(Set<String> logs) {
        return new LogSummary(origin, removed, segments, records, tiles, heads, claims, sealed, rows, left, torn, logs);
    }

    /** In words, a line each. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("log       " + origin);
        lines.add("records   " + (records - removed) + " in " + segments + " segments, each frame whole");
        if (removed > 0) {
            lines.add("removed   " + removed + " before them, as a tombstone says; their hashes are as signed");
        }
        lines.add("heads     " + heads + ", each signed and the root of the records before it; the newest is of size "
                + sealed);
        lines.add("tiles     " + tiles + ", each as the records give it");
        lines.add("claims    " + claims + " heads kept elsewhere, each the root of the records before it");
        if (rows >= 0) {
            lines.add("rows      " + rows + " of the database, each as its record");
        }
        others.forEach(other -> lines.add("server    " + other + ", to be verified with its own log and key"));
        if (left > 0) {
            lines.add("note      the database still has " + left
                    + " rows of records that were removed; they prove nothing, and go with the next removal");
        }
        if (sealed < records) {
            lines.add("note      " + (records - sealed) + " records behind the newest head are not signed yet");
        }
        if (torn) {
            lines.add("note      something torn is behind the last record, as a crash leaves it");
        }
        return lines;
    }
}
