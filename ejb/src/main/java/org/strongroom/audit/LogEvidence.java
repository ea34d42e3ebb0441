package org.strongroom.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.SortedSet;
import org.strongroom.auditlog.JournalReader;
import org.strongroom.auditlog.JournalRecord;
import org.strongroom.auditlog.head.LogProofs;

/** What proves entries of this server's log to somebody who has its key. Who may have it is for the caller to decide. */
@ApplicationScoped
public class LogEvidence {
    private final NodeJournal journal;

    @Inject
    LogEvidence(NodeJournal journal) {
        this.journal = journal;
    }

    /** Takes records as they stand in the journal. */
    @FunctionalInterface
    public interface RecordTaker {
        void take(JournalRecord journaled) throws IOException;
    }

    /** The name of this server in the log. */
    public String node() {
        return journal.node();
    }

    /** The public key that signed the log's first heads, as text. */
    public String key() {
        return journal.firstKey().toString();
    }

    /** The changes of the log's key since, in order, as signed notes. */
    public List<String> rotations() throws IOException {
        return journal.log().sealer().rotations();
    }

    /** Seals all that is on the record now, and gives proofs against that head. */
    public LogProofs seal() throws IOException {
        journal.log().sealer().seal();
        return LogProofs.open(journal.log().directory());
    }

    /**
     * Passes on the records of these sequences, in order.
     *
     * @throws IllegalArgumentException if one of them is not kept any more
     */
    public void read(SortedSet<Long> sequences, RecordTaker taker) throws IOException {
        if (sequences.isEmpty()) {
            return;
        }
        try (JournalReader reader = journal.journal().reader(sequences.first())) {
            for (long sequence : sequences) {
                reader.skipTo(sequence);
                taker.take(reader.read(1).get(0));
            }
        }
    }
}
