package org.strongroom.siem;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.strongroom.audit.EventFeed;
import org.strongroom.audit.RecordedEvent;

/**
 * Passes this server's events on in their order, each at least once. A mark tells up to which one they have arrived for
 * certain: it follows when the connection is still good some time after they went out. Over each new connection all goes
 * out again that came after the mark, and some before it, which a collector may have had in its memory.
 */
final class Export {
    private static final int BATCH = 500;
    private static final int AGAIN = 500;
    private static final Duration STALL = Duration.ofMinutes(4);

    private final EventFeed feed;
    private final Mark mark;
    private final Target target;
    private final InstantSource clock;
    private final OnTheirWay onTheirWay;
    private boolean isPlaced;
    private int again;
    private long sent;

    Export(EventFeed feed, Mark mark, Target target, InstantSource clock) {
        this.feed = feed;
        this.mark = mark;
        this.target = target;
        this.clock = clock;
        this.onTheirWay = new OnTheirWay(target.doubt());
    }

    /**
     * Passes on all that has been shipped.
     *
     * @throws IOException when the target cannot be reached; nothing is lost by that, a later run goes on
     */
    void run() throws IOException {
        if (isIdle()) {
            return;
        }
        begin();
        onTheirWay.arrived(clock.instant()).ifPresent(mark::move);
        List<RecordedEvent> events = feed.after(sent, BATCH);
        while (!events.isEmpty()) {
            send(events);
            sent = events.get(events.size() - 1).sequence();
            onTheirWay.add(sent, clock.instant());
            onTheirWay.arrived(clock.instant()).ifPresent(mark::move);
            events = feed.after(sent, BATCH);
        }
    }

    /** While a collector that hangs takes nothing, nothing arrives that went out before, however long that is ago. */
    private void send(List<RecordedEvent> events) throws IOException {
        Instant begun = clock.instant();
        target.send(events.stream().map(Ocsf::json).toList());
        Instant now = clock.instant();
        if (begun.plus(STALL).isBefore(now)) {
            onTheirWay.restart(now);
        }
    }

    /** A connection that ends when all has arrived is not missed until there is more to send. */
    private boolean isIdle() {
        return isPlaced && onTheirWay.isEmpty() && feed.after(sent, 1).isEmpty();
    }

    private void begin() throws IOException {
        if (target.open()) {
            onTheirWay.clear();
            isPlaced = false;
            again = AGAIN;
        }
        if (!isPlaced) {
            sent = feed.back(mark.sequence(), again);
            isPlaced = true;
        }
    }
}
