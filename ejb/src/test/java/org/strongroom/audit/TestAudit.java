package org.strongroom.audit;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.strongroom.auditlog.JournalSettings;
import org.strongroom.identity.Caller;
import org.strongroom.identity.RequestId;
import org.strongroom.persistence.TestDatabase;

/** The audit trail of one node over a real journal, for tests without a container. */
public final class TestAudit implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private static final Instant FAR = Instant.parse("2999-01-01T00:00:00Z");
    private static final long ROOM = 32 << 20;

    private final NodeJournal journal;
    private final Drain drain;
    private final Shipper shipper;
    private final AuditTrail trail;
    private final AuditEvents events;
    private final EventGroups groups;
    private final LogMarks marks;
    private final EventFeed feed;
    private final Seals seals;
    private final LogVerifications verifications;
    private final LogIntegrity integrity;
    private final SignedHeads newest;
    private final Holds holds;
    private final TestDatabase base;
    private final InstantSource clock;

    private TestAudit(TestDatabase database, NodeJournal journal, Path data, InstantSource clock) {
        this.journal = journal;
        journal.open();
        CommittedChanges committed = new CommittedChanges(ROOM, () -> 0); // here nothing copies all the time
        drain = new Drain(journal, committed, database.database(), database.transactions(), clock);
        shipper = new Shipper(journal, database.database(), database.transactions());
        trail = new AuditTrail(journal, committed, database.database(), database.transactions(), clock);
        events = new AuditEvents(database.database(), drain, shipper);
        groups = new EventGroups(database.database());
        marks = new LogMarks(database.database());
        feed = new EventFeed(journal, database.database());
        NodeHeads heads = new NodeHeads(journal, database.database(), database.transactions());
        seals = new Seals(
                journal, heads, Optional.of(data.resolve("witness").toUri().toString()), clock);
        newest = new NewestHeads(journal, heads);
        holds = new Holds(journal, trail, database.database(), database.transactions(), clock);
        base = database;
        this.clock = clock;
        verifications = new LogVerifications(
                journal, seals, trail, events, database.database(), database.transactions(), clock, 24);
        integrity = new LogIntegrity(journal, seals, trail, verifications);
    }

    /** Opens the node's journal below the folder; no other may have it open. */
    public static TestAudit open(TestDatabase database, Path data, String node, InstantSource clock) {
        return new TestAudit(database, new NodeJournal(data.toString(), node, keys(data, node)), data, clock);
    }

    /** The same with segments of this size, begun by the clock that is given. */
    static TestAudit open(TestDatabase database, Path data, String node, InstantSource clock, int segmentBytes) {
        JournalSettings settings = JournalSettings.of(data.resolve("audit").resolve(node), "strongroom/" + node)
                .withSegmentBytes(segmentBytes)
                .withClock(clock);
        return new TestAudit(database, new NodeJournal(settings, node, keys(data, node)), data, clock);
    }

    /** The same for callers that wait for the disk no longer than this. */
    static TestAudit open(TestDatabase database, Path data, String node, Duration patience) {
        JournalSettings settings = JournalSettings.of(data.resolve("audit").resolve(node), "strongroom/" + node)
                .withPatience(patience);
        return new TestAudit(database, new NodeJournal(settings, node, keys(data, node)), data, InstantSource.system());
    }

    private static KeyFiles keys(Path data, String node) {
        return new KeyFiles(data.toString(), Optional.empty(), node, Optional.empty(), Optional.empty());
    }

    public AuditTrail trail() {
        return trail;
    }

    public AuditEvents events() {
        return events;
    }

    public EventGroups groups() {
        return groups;
    }

    public EventFeed feed() {
        return feed;
    }

    public LogMarks marks() {
        return marks;
    }

    Seals seals() {
        return seals;
    }

    public LogEvidence evidence() {
        return new LogEvidence(journal);
    }

    public SignedHeads heads() {
        return newest;
    }

    Holds holds() {
        return holds;
    }

    Retention retention(String keep) {
        return retention(keep, List.of());
    }

    /** The same with those who wait for records. */
    Retention retention(String keep, List<LogConsumer> consumers) {
        return new Retention(
                journal,
                events,
                new KeepingRule(Optional.of(keep)),
                holds,
                consumers,
                base.database(),
                base.transactions(),
                clock);
    }

    LogIntegrity integrity() {
        return integrity;
    }

    LogVerifications verifications() {
        return verifications;
    }

    /** What an auditor gets who asks for a verification and waits for it. */
    LogVerification verify(Caller auditor) {
        integrity.verify(auditor);
        verifications.runNext();
        return integrity.show(auditor).verified().orElseThrow();
    }

    Drain drain() {
        return drain;
    }

    Shipper shipper() {
        return shipper;
    }

    NodeJournal journal() {
        return journal;
    }

    /** Waits until so many records are durable, those too for which no caller waits. */
    void awaitDurable(long records) {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (journal.journal().size() < records) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError(journal.journal().size() + " records are durable, not " + records);
            }
            Thread.onSpinWait();
        }
    }

    /** What this node's journal tells of one request, in order. */
    public List<RecordedEvent> of(RequestId request) {
        return all().stream()
                .filter(event -> event.request().equals(request.text()))
                .toList();
    }

    /** All that this node's journal tells, in order. */
    public List<RecordedEvent> all() {
        events.catchUp();
        List<RecordedEvent> all = new ArrayList<>();
        events.read(EventFilter.between(Instant.EPOCH, FAR), all::add);
        return all.stream().filter(event -> event.node().equals(journal.node())).toList();
    }

    @Override
    public void close() {
        shipper.startOver();
        journal.close();
    }
}
