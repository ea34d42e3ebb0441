package org.strongroom.siem;

import java.io.IOException;
import java.util.List;
import org.strongroom.audit.EventFeed;
import org.strongroom.audit.RecordedEvent;
import org.strongroom.persistence.Database;
import org.strongroom.persistence.Transactions;

/**
 * Passes this server's events on in their order, each at least once. What was sent is marked after it is sent. Since a
 * target may lose what was on its way when the connection or this server broke, the batch before is sent again then.
 */
final class Export {
    private static final int BATCH = 500;

    private final EventFeed feed;
    private final Database database;
    private final Transactions transactions;
    private final Target target;
    private boolean unsure = true;
    private long before = -1;

    Export(EventFeed feed, Database database, Transactions transactions, Target target) {
        this.feed = feed;
        this.database = database;
        this.transactions = transactions;
        this.target = target;
    }

    /**
     * Passes on all that has been shipped.
     *
     * @throws IOException when the target cannot be reached; nothing is lost by that, a later run goes on
     */
    void run() throws IOException {
        long sent = unsure ? startAgain() : marked();
        List<RecordedEvent> events = feed.after(sent, BATCH);
        while (!events.isEmpty()) {
            unsure = true;
            target.send(events.stream().map(Ocsf::json).toList());
            unsure = false;
            before = sent;
            sent = events.get(events.size() - 1).sequence();
            mark(sent);
            events = feed.after(sent, BATCH);
        }
        unsure = false;
    }

    private long startAgain() {
        return before >= 0 ? before : Math.max(-1, marked() - BATCH);
    }

    private long marked() {
        return database.call(session -> {
            MarkRow row = session.get(MarkRow.class, feed.node());
            return row == null ? -1 : row.sequence();
        });
    }

    private void mark(long sequence) {
        transactions.run(() -> database.call(session -> {
            MarkRow row = new MarkRow(feed.node(), sequence);
            if (session.get(MarkRow.class, feed.node()) == null) {
                session.insert(row);
            } else {
                session.update(row);
            }
            return row;
        }));
    }
}
