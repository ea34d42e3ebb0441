package org.strongroom.auditlog.verify;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds the rows of the database against the records, one by one. */
final class RowCheck {
    private static final int TRIES = 40;
    private static final int PAUSE_MILLIS = 250;
    private static final int LONGEST_DETAIL = 4096;

    /** The kind of a record whose row is in the table of ends, which has few columns. */
    private static final String END = "end";

    /** A text that the database has of a record: as much of it as its column takes. */
    private record Text(String column, String member, int longest) {}

    /** A number that the database has of a record. */
    private record Number(String column, String member) {}

    private static final List<Text> TEXTS = List.of(
            new Text("kind", "kind", 16),
            new Text("request_id", "request", 64),
            new Text("subject", "subject", 255),
            new Text("login", "login", 255),
            new Text("credential_kind", "credential", 32),
            new Text("credential_id", "credentialId", 64),
            new Text("workstation", "workstation", 255),
            new Text("address", "address", 64),
            new Text("protocol", "protocol", 16),
            new Text("user_agent", "userAgent", 255),
            new Text("action", "action", 32),
            new Text("outcome", "outcome", 16),
            new Text("reason", "reason", 64),
            new Text("path", "path", 32768),
            new Text("destination", "destination", 32768),
            new Text("digest", "digest", 64));

    private static final List<Number> NUMBERS = List.of(
            new Number("person_id", "person"),
            new Number("object_id", "object"),
            new Number("version", "version"),
            new Number("destination_id", "destinationObject"),
            new Number("bytes", "bytes"),
            new Number("entries", "entries"),
            new Number("access_seq", "access"));

    /** A record whose row may come when its server starts again, unless another record follows. */
    private record Last(long sequence, byte[] payload) {}

    private final RowSource rows;
    private RowSource.@Nullable Row next;
    private @Nullable Last last;
    private long count;
    private long left;

    /** How many records the log has when it is asked. */
    @FunctionalInterface
    interface EndOfLog {
        long records() throws IOException;
    }

    RowCheck(RowSource rows) throws IOException {
        this.rows = rows;
        this.next = rows.next();
    }

    /** How many rows were compared. */
    long count() {
        return count;
    }

    /** How many rows of records that were removed are still there. */
    long left() {
        return left;
    }

    /** Passes over rows of records that were removed. */
    void skipTo(long sequence) throws IOException, BadEntryException {
        while (next != null && next.sequence() < sequence) {
            if (next.sequence() < 0) {
                throw new BadEntryException(
                        next.sequence(), "the database has a row " + next.sequence() + ", which no record can have");
            }
            left++;
            next = rows.next();
        }
    }

    /**
     * Compares the row of a record. The one with which the log was closed has a row when the log was opened again.
     *
     * @param due whether the row must be there: a record that was just written may have none yet
     */
    void compare(long sequence, byte[] payload, boolean due) throws IOException, BadEntryException {
        Last before = last;
        if (before != null) {
            last = null;
            require(before.sequence(), before.payload(), true);
        }
        if (current() == null && RecordWalk.closes(payload)) {
            last = new Last(sequence, payload);
        } else {
            require(sequence, payload, due);
        }
    }

    private void require(long sequence, byte[] payload, boolean due) throws IOException, BadEntryException {
        RowSource.Row row = due ? awaited() : current();
        if (row == null && !due) {
            return;
        }
        if (row == null || row.sequence() > sequence) {
            throw new BadEntryException(sequence, "the database has no row of this record");
        }
        if (row.sequence() < sequence) {
            throw new BadEntryException(row.sequence(), "the database has a row twice, or not in order");
        }
        compare(row, FlatJson.read(payload));
        count++;
        next = rows.next();
    }

    /**
     * Makes sure that no row is left to which the log has no record.
     *
     * @param walked how many records were compared
     * @param durable how many there are by now
     */
    void end(long walked, EndOfLog durable) throws IOException, BadEntryException {
        RowSource.Row row = next;
        if (row != null && row.sequence() < walked) {
            throw new BadEntryException(row.sequence(), "the database has a row twice, or not in order");
        }
        long highest = rows.last();
        if (highest >= durable.records()) {
            throw new BadEntryException(highest, "the database has a row, but the log has no such record");
        }
    }

    private RowSource.@Nullable Row current() throws IOException {
        if (next == null && rows.isLive()) {
            next = rows.next();
        }
        return next;
    }

    /** Rows follow the journal within a second or two. */
    private RowSource.@Nullable Row awaited() throws IOException {
        RowSource.Row row = current();
        for (int tries = 0; row == null && rows.isLive() && tries < TRIES; tries++) {
            try {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            }
            row = current();
        }
        return row;
    }

    private static void compare(RowSource.Row row, Map<String, Object> members) throws BadEntryException {
        Map<String, Object> columns = row.columns();
        boolean isEnd = END.equals(members.get("kind"));
        if (isEnd != columns.containsKey("access_seq")) {
            throw new BadEntryException(
                    row.sequence(),
                    "the database has the row of "
                            + (isEnd ? "an end among those of accesses" : "a record among those of ends"));
        }
        for (Text text : TEXTS) {
            Object value = members.get(text.member());
            String expected = value instanceof String given ? StoredText.of(given, text.longest()) : "";
            require(row, text.column(), expected.equals(columns.getOrDefault(text.column(), expected)));
        }
        String detail = StoredText.of(detail(members), LONGEST_DETAIL);
        require(row, "detail", detail.equals(columns.getOrDefault("detail", detail)));
        for (Number number : NUMBERS) {
            Long expected = members.get(number.member()) instanceof Long given ? given : 0L;
            require(row, number.column(), expected.equals(columns.getOrDefault(number.column(), expected)));
        }
        for (var lookup : LookupColumns.of(members).entrySet()) {
            Object expected = lookup.getValue();
            require(row, lookup.getKey(), expected.equals(columns.getOrDefault(lookup.getKey(), expected)));
        }
        require(row, "time", !columns.containsKey("time") || time(columns).equals(time(members)));
    }

    /** What the journal wrote about itself has no detail; its row tells all its members. */
    private static String detail(Map<String, Object> members) {
        if (members.containsKey("time")) {
            return members.get("detail") instanceof String given ? given : "";
        }
        return members.entrySet().stream()
                .filter(member ->
                        !member.getKey().equals("kind") && !member.getKey().equals("time_utc_us"))
                .map(member ->
                        member.getKey() + "=" + (member.getValue() == FlatJson.NOTHING ? null : member.getValue()))
                .collect(Collectors.joining(" "));
    }

    private static void require(RowSource.Row row, String column, boolean holds) throws BadEntryException {
        if (!holds) {
            throw new BadEntryException(
                    row.sequence(),
                    "the database has another " + column + " than the record: "
                            + row.columns().get(column));
        }
    }

    private static Optional<Instant> time(Map<String, Object> members) {
        try {
            return Optional.of(
                    members.get("time") instanceof String text
                            ? OffsetDateTime.parse(text.replace(' ', 'T')).toInstant()
                            : Instant.EPOCH.plus((Long) members.getOrDefault("time_utc_us", 0L), ChronoUnit.MICROS));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
