package org.strongroom.auditlog.verify;

import java.io.IOException;

/**
 * Each start of the journal is sealed before anything else is recorded. So behind one that no head is over nothing may
 * follow but what the journal wrote about itself: else whoever can write the files could add to a log at rest what only
 * looks like a crash.
 */
final class UnsealedStarts {
    private final long sealed;
    private final Heads now;
    private boolean isUnsealed;

    /** Looks at the heads once more. */
    @FunctionalInterface
    interface Heads {
        long last() throws IOException, BadEntryException;
    }

    /**
     * For a log that is gone through from here on.
     *
     * @param sealed how many records its newest head is over
     * @param now the same while its server has gone on
     */
    UnsealedStarts(long sealed, Heads now) {
        this.sealed = sealed;
        this.now = now;
    }

    void visit(long sequence, byte[] payload) throws IOException, BadEntryException {
        if (sequence < sealed || sealed == 0) {
            return; // a log without any head holds in no case
        }
        if (RecordWalk.begins(payload)) {
            isUnsealed = true;
        } else if (isUnsealed && !RecordWalk.isOwn(payload)) {
            if (now.last() == sealed) {
                throw new BadEntryException(
                        sequence,
                        "the record is behind a start that no head has sealed, as none can be; was the server started"
                                + " while the log was copied? Then copy it again");
            }
            isUnsealed = false;
        }
    }
}
