package org.strongroom.auditlog;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.strongroom.auditlog.JournalHealth.State;

/** Whether records are taken, and why not. */
record JournalStatus(State state, String reason, @Nullable Throwable cause) {
    static final JournalStatus RUNNING = new JournalStatus(State.RUNNING, "", null);

    static final JournalStatus STALLED = new JournalStatus(State.STALLED, "the disk does not confirm", null);
    static final JournalStatus CLOSED = new JournalStatus(State.CLOSED, "the journal was closed", null);

    static JournalStatus suspended(IOException e) {
        return new JournalStatus(State.SUSPENDED, String.valueOf(e.getMessage()), e);
    }

    static JournalStatus closedEarly(@Nullable String why, @Nullable Throwable by) {
        return new JournalStatus(State.CLOSED, "the journal was closed without its last record: " + why, by);
    }

    static JournalStatus dead(@Nullable String why, @Nullable Throwable by) {
        return new JournalStatus(State.DEAD, why + "; the journal is dead until this process is started anew", by);
    }

    boolean isFinal() {
        return state == State.DEAD || state == State.CLOSED;
    }

    JournalUnavailableException refusal() {
        return new JournalUnavailableException("no record can be written: " + reason, cause);
    }
}
