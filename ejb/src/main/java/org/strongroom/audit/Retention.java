package org.strongroom.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.strongroom.auditlog.SealedSegment;
import org.strongroom.auditlog.head.LogProofs;
import org.strongroom.auditlog.json.JsonLine;
import org.strongroom.identity.Caller;
import org.strongroom.persistence.Database;
import org.strongroom.persistence.Transactions;

/**
 * Removes records that are older than the rule says, and their rows: by whole segments, from the oldest on, up to the
 * first one that is too young, on hold or not yet passed on. Before anything goes, a tombstone over it is durable and sealed; tiles and
 * heads stay, so that all that is left, and that it is all, can still be proven. Safe to run again after a crash.
 */
@ApplicationScoped
class Retention {
    private static final Logger LOG = System.getLogger(Retention.class.getName());

    private static final long BATCH = 1000;

    private final NodeJournal journal;
    private final AuditEvents events;
    private final KeepingRule rule;
    private final Holds holds;
    private final Iterable<LogConsumer> consumers;
    private final Database database;
    private final Transactions transactions;
    private final InstantSource clock;

    @Inject
    Retention(
            NodeJournal journal,
            AuditEvents events,
            KeepingRule rule,
            Holds holds,
            Instance<LogConsumer> consumers,
            Database database,
            Transactions transactions,
            InstantSource clock) {
        this(journal, events, rule, holds, (Iterable<LogConsumer>) consumers, database, transactions, clock);
    }

    Retention(
            NodeJournal journal,
            AuditEvents events,
            KeepingRule rule,
            Holds holds,
            Iterable<LogConsumer> consumers,
            Database database,
            Transactions transactions,
            InstantSource clock) {
        this.journal = journal;
        this.events = events;
        this.rule = rule;
        this.holds = holds;
        this.consumers = consumers;
        this.database = database;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Removes what may go now.
     *
     * @return the first record that is kept
     */
    long run() throws IOException {
        events.catchUp();
        journal.removal().lock();
        try {
            Instant now = clock.instant();
            Instant limit = rule.limit(now).orElse(Instant.MIN);
            HoldRecords recorded = isAnythingBefore(limit) ? holdRecords() : HoldRecords.NONE;
            long next = transactions.call(() -> removeSegments(now, limit, recorded));
            removeRows(next);
            return next;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            journal.removal().unlock();
        }
    }

    /** Whether the rule lets anything go: only then the records are asked for holds. */
    private boolean isAnythingBefore(Instant limit) throws IOException {
        return journal.journal().sealedSegments().stream().limit(1).anyMatch(oldest -> oldest.ended()
                .isBefore(limit));
    }

    private HoldRecords holdRecords() {
        return database.call(session -> HoldRecords.read(journal, session));
    }

    /** In a transaction, so that no hold is placed meanwhile. */
    private long removeSegments(Instant now, Instant limit, HoldRecords recorded) {
        Instant held = held(recorded);
        try {
            long first = journal.first();
            long next = removable(limit.isBefore(held) ? limit : held, first);
            if (next > first) {
                tellAgain(recorded.neededBefore(journal.node(), next), now);
                bury(first, next, now, limit, held);
                journal.journal().removeBefore(next);
            }
            return next;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Since when something is held, by the table of holds or by the records. */
    private Instant held(HoldRecords recorded) {
        Instant byTable = holds.since().orElse(Instant.MAX);
        recorded.live().forEach((hold, since) -> {
            if (since.isBefore(byTable)) {
                LOG.log(
                        Level.WARNING,
                        "Records since {0} stay: by its record hold {1} keeps them, which is not in the table of holds",
                        since,
                        Long.toString(hold));
            }
        });
        return Stream.concat(Stream.of(byTable), recorded.live().values().stream())
                .min(Instant::compareTo)
                .orElseThrow();
    }

    /** Another server's record of the placing may stay longer than this one's of the release. */
    private void tellAgain(List<HoldRecords.Told> releases, Instant now) {
        for (HoldRecords.Told release : releases) {
            AuditEvent again =
                    AuditEvent.done(Caller.server(), Action.RELEASE_HOLD).detail(HoldRecords.wordsAgain(release));
            journal.journal()
                    .appendDurably(RecordFormat.write(RecordFormat.ACCESS, again, now.truncatedTo(ChronoUnit.MICROS)));
        }
    }

    /** The record before which all may go. The last two segments stay: the next start reads them. */
    private long removable(Instant limit, long first) throws IOException {
        long next = first;
        long waiting = firstNotPassedOn();
        var sealed = journal.journal().sealedSegments();
        for (SealedSegment segment : sealed.subList(0, Math.max(0, sealed.size() - 1))) {
            if (!segment.ended().isBefore(limit)) {
                break;
            }
            if (segment.next() > waiting) {
                LOG.log(Level.WARNING, "Old records stay: from " + waiting + " on they have not been passed on yet");
                break;
            }
            next = segment.next();
        }
        return next;
    }

    private long firstNotPassedOn() {
        return StreamSupport.stream(consumers.spliterator(), false)
                .flatMapToLong(consumer -> consumer.waitsFor().stream())
                .min()
                .orElse(Long.MAX_VALUE);
    }

    private void bury(long first, long next, Instant now, Instant limit, Instant held) throws IOException {
        journal.log().sealer().seal();
        LogProofs proofs = LogProofs.open(journal.log().directory());
        byte[] tombstone = new JsonLine()
                .text("kind", "tombstone")
                .number("time_utc_us", ChronoUnit.MICROS.between(Instant.EPOCH, now))
                .number("first", first)
                .number("last", next - 1)
                .number("count", next - first)
                .text("root", proofs.root(next).toString())
                .text("rule", rule.toString())
                .text("before", limit.toString())
                .text("held", held == Instant.MAX ? "" : held.toString())
                .end();
        journal.journal().appendDurably(tombstone);
        journal.log().sealer().seal();
    }

    /** In steps, since a statement over millions of rows would hold up others. */
    private void removeRows(long next) {
        for (String table : new String[] {"audit_event", "audit_end"}) {
            for (long from = lowest(table); from < next; from += BATCH) {
                long until = Math.min(from + BATCH, next);
                transactions.run(() -> database.call(session -> session.createNativeMutationQuery(
                                "delete from " + table + " where node = :node and seq < :until")
                        .setParameter("node", journal.node())
                        .setParameter("until", until)
                        .executeUpdate()));
            }
        }
    }

    private long lowest(String table) {
        Long lowest = database.call(session -> session.createNativeQuery(
                        "select coalesce(min(seq), " + Long.MAX_VALUE + ") from " + table + " where node = :node",
                        Long.class)
                .setParameter("node", journal.node())
                .getSingleResult());
        return lowest;
    }
}
