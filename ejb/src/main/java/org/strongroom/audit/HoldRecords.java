package org.strongroom.audit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.strongroom.auditlog.JournalRecord;

/**
 * What records tell of holds, whatever the table of holds says: those of this server, as its journal has them, and those
 * of the others, as their rows say.
 *
 * @param placed by which record each was placed
 * @param released by which each was released, some by several
 */
record HoldRecords(List<Told> placed, List<Told> released) {
    static final HoldRecords NONE = new HoldRecords(List.of(), List.of());

    private static final Pattern WORDS = Pattern.compile("hold (\\d+) since (\\S+): .*", Pattern.DOTALL);
    private static final String PLACE = RecordFormat.lower(Action.PLACE_HOLD);
    private static final String RELEASE = RecordFormat.lower(Action.RELEASE_HOLD);
    private static final String DONE = RecordFormat.lower(Outcome.DONE);

    HoldRecords {
        placed = List.copyOf(placed);
        released = List.copyOf(released);
    }

    /**
     * What one record says of a hold.
     *
     * @param node the server that wrote it
     * @param sequence its place in that server's journal
     * @param time when it was written
     * @param id the hold's number, which an older backup may give again
     * @param since from when on the hold keeps
     */
    record Told(String node, long sequence, Instant time, String action, long id, Instant since) {
        private static Optional<Told> of(String node, long sequence, Instant time, String action, String detail) {
            Matcher words = WORDS.matcher(detail);
            return words.matches()
                    ? Optional.of(new Told(
                            node,
                            sequence,
                            time,
                            action,
                            Long.parseLong(words.group(1)),
                            Instant.parse(words.group(2))))
                    : Optional.empty();
        }

        private boolean ends(Told placing) {
            return id == placing.id && since.equals(placing.since) && !time.isBefore(placing.time);
        }

        private boolean isOf(String server, long next) {
            return node.equals(server) && sequence < next;
        }
    }

    /** How a record names a hold. */
    static String words(Hold hold) {
        return "hold " + hold.id() + " since " + hold.since() + ": " + hold.reason();
    }

    /** How the record of its release names one that is in the records alone. */
    static String words(long id, Instant since) {
        return "hold " + id + " since " + since + ": as its record says; the table of holds did not have it";
    }

    /** How a record names one whose release was recorded in another one that is removed. */
    static String wordsAgain(Told release) {
        return "hold " + release.id + " since " + release.since + ": it was released before, by a record of "
                + release.time + " that is removed";
    }

    /** Reads the whole journal, and all rows of the other servers. */
    static HoldRecords read(NodeJournal journal, StatelessSession session) {
        List<Told> told = new ArrayList<>();
        journal.readAll(record -> ofRecord(journal.node(), record).ifPresent(told::add));
        ofOthers(journal.node(), session).forEach(told::add);
        return new HoldRecords(withAction(told, PLACE), withAction(told, RELEASE));
    }

    /** Since when each hold keeps that was placed and not released later, by its number. */
    Map<Long, Instant> live() {
        Map<Long, Instant> live = new TreeMap<>();
        placed.stream()
                .filter(placing -> released.stream().noneMatch(release -> release.ends(placing)))
                .forEach(placing -> live.merge(placing.id, placing.since, (a, b) -> a.isBefore(b) ? a : b));
        return live;
    }

    /** The releases in this server's records before this one without which a hold would seem to live again. */
    List<Told> neededBefore(String node, long next) {
        return released.stream()
                .filter(release -> release.isOf(node, next))
                .filter(release -> placed.stream()
                        .filter(placing -> release.ends(placing) && !placing.isOf(node, next))
                        .anyMatch(placing ->
                                released.stream().noneMatch(other -> other.ends(placing) && !other.isOf(node, next))))
                .toList();
    }

    private static List<Told> withAction(List<Told> all, String action) {
        return all.stream().filter(told -> told.action.equals(action)).toList();
    }

    private static Optional<Told> ofRecord(String node, JournalRecord record) {
        String payload = new String(record.payload(), ISO_8859_1);
        if (!payload.contains("-hold\",\"outcome\":\"" + DONE + '"')) {
            return Optional.empty();
        }
        Members members = new Members(record.members());
        return Told.of(
                node,
                record.sequence(),
                members.time(),
                members.text("action", Integer.MAX_VALUE),
                members.text("detail", Integer.MAX_VALUE));
    }

    private static Stream<Told> ofOthers(String node, StatelessSession session) {
        return session
                .createSelectionQuery(
                        "select e from EventRow e where e.action in (:place, :release) and e.outcome = :done"
                                + " and e.node <> :node",
                        EventRow.class)
                .setParameter("place", PLACE)
                .setParameter("release", RELEASE)
                .setParameter("done", DONE)
                .setParameter("node", node)
                .getResultList()
                .stream()
                .map(EventRow::toEvent)
                .flatMap(event ->
                        Told.of(event.node(), event.sequence(), event.time(), event.action(), event.detail()).stream());
    }
}
