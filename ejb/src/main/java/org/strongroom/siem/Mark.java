package org.strongroom.siem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.strongroom.audit.EventFeed;
import org.strongroom.persistence.Database;
import org.strongroom.persistence.Transactions;

/** Up to which event those of this server have arrived for certain; kept over restarts. */
@ApplicationScoped
class Mark {
    private final EventFeed feed;
    private final Database database;
    private final Transactions transactions;

    @Inject
    Mark(EventFeed feed, Database database, Transactions transactions) {
        this.feed = feed;
        this.database = database;
        this.transactions = transactions;
    }

    /** The sequence of that event; -1 when none has arrived. */
    long sequence() {
        return database.call(session -> {
            MarkRow row = session.get(MarkRow.class, feed.node());
            return row == null ? -1 : row.sequence();
        });
    }

    void move(long sequence) {
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
