package org.strongroom.audit;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.strongroom.auditlog.JournalReader;
import org.strongroom.auditlog.JournalRecord;
import org.strongroom.persistence.Database;
import org.strongroom.persistence.Transactions;

/**
 * Makes rows of this node's journal. The watermark moves in the transaction that adds the rows, so each record becomes
 * one row, also after a crash.
 */
@ApplicationScoped
class Shipper {
    private static final int BATCH = 500;
    private static final int BATCHES_SAVED_TOGETHER = 8;

    private final NodeJournal journal;
    private final Database database;
    private final Transactions transactions;
    private @Nullable JournalReader reader;

    @Inject
    Shipper(NodeJournal journal, Database database, Transactions transactions) {
        this.journal = journal;
        this.database = database;
        this.transactions = transactions;
    }

    /**
     * Ships all that is durable now; the rows are durable when this returns. What comes meanwhile is left to the next
     * call, so that nobody who asks for a report waits as long as others work.
     */
    synchronized void run() {
        try {
            long end = journal.journal().size();
            for (int batch = 1; reader().position() < end; batch++) {
                if (!ship(reader().read(BATCH))) {
                    startOver();
                }
                if (batch % BATCHES_SAVED_TOGETHER == 0 || reader().position() >= end) {
                    transactions.awaitDurable();
                }
            }
        } catch (IOException e) {
            startOver();
            throw new UncheckedIOException("The journal cannot be read", e);
        } catch (RuntimeException e) {
            startOver();
            throw e;
        }
    }

    @PreDestroy
    synchronized void startOver() {
        JournalReader open = reader;
        reader = null;
        if (open != null) {
            try (open) {
                return;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private JournalReader reader() throws IOException {
        JournalReader open = reader;
        if (open == null) {
            open = journal.journal().reader(watermark());
            reader = open;
        }
        return open;
    }

    private long watermark() {
        return database.call(session -> {
            WatermarkRow row = session.get(WatermarkRow.class, journal.node());
            return row == null ? 0L : row.next();
        });
    }

    /** False where the rows end elsewhere than these records begin, as behind a fail-over to an older database. */
    private boolean ship(List<JournalRecord> records) {
        long first = records.get(0).sequence();
        long next = records.get(records.size() - 1).sequence() + 1;
        List<Object[]> events = new ArrayList<>(records.size());
        List<Object[]> ends = new ArrayList<>();
        for (JournalRecord record : records) {
            Members members = new Members(record.members());
            if (members.text("kind", 16).equals(RecordFormat.END)) {
                ends.add(EndColumns.of(journal.node(), record.sequence(), members));
            } else {
                events.add(EventColumns.of(journal.node(), record.sequence(), members));
            }
        }
        boolean[] isShipped = {false};
        transactions.runEventually(() -> isShipped[0] = database.call(session -> {
            WatermarkRow mark = session.get(WatermarkRow.class, journal.node());
            if (first != (mark == null ? 0 : mark.next())) {
                return false;
            }
            EventColumns.INSERT.addAll(session, events);
            EndColumns.INSERT.addAll(session, ends);
            advance(session, mark, next);
            return true;
        }));
        return isShipped[0];
    }

    private void advance(StatelessSession session, @Nullable WatermarkRow before, long next) {
        WatermarkRow mark = before == null ? new WatermarkRow(journal.node()) : before;
        mark.advanceTo(next);
        if (before == null) {
            session.insert(mark);
        } else {
            session.update(mark);
        }
    }
}
