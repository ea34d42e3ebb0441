package org.strongroom.auditlog;

/**
 * What a journal was like at one moment.
 *
 * @param state whether it takes records
 * @param reason why it does not; empty while it does
 * @param epoch the run of the journal
 * @param lastSequence the last record that was given a place
 * @param durableSequence the last record that is on the disk
 * @param queuedRecords how many records wait for the disk
 * @param usableBytes what the disk has left for this process
 */
public record JournalHealth(
        State state,
        String reason,
        long epoch,
        long lastSequence,
        long durableSequence,
        int queuedRecords,
        long usableBytes) {

    /** Whether a journal takes records. */
    public enum State {
        /** It does. */
        RUNNING,
        /** It does not, since the disk has not confirmed for longer than the settings' patience; it may still do. */
        STALLED,
        /** It does not, since writing failed; it tries again by itself. */
        SUSPENDED,
        /** It does not and will not in the life of this process: what is on the disk is uncertain until it is opened. */
        DEAD,
        /** It was closed. */
        CLOSED
    }

    /** Whether content may leave the house. */
    public boolean isAvailable() {
        return state == State.RUNNING;
    }
}
