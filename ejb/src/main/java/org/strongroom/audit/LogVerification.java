package org.strongroom.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * A verification of all of a server's log: journal, tree, signed heads, and the rows of the database.
 *
 * @param node the server
 * @param login who asked for it; empty when it was due
 * @param asked when
 * @param finished when it ended; empty while it waits or runs
 * @param first the first entry that the log had
 * @param next the first entry that it had not yet; {@code first} when it did not get so far
 * @param badEntry the first bad entry, if the log does not hold and the fault can be laid to one
 * @param words what was checked, or what is wrong
 */
public record LogVerification(
        long id,
        String node,
        String login,
        Instant asked,
        Optional<Instant> finished,
        State state,
        long first,
        long next,
        Optional<Long> badEntry,
        String words) {

    /** How far it is, and what it found. */
    public enum State {
        WAITING,
        RUNNING,
        /** The log is complete and unaltered. */
        HOLDS,
        /** It is not. */
        BROKEN,
        /** It could not be found out. */
        FAILED
    }

    /** The same, when no record says so, and why. */
    LogVerification unconfirmed(String why) {
        return new LogVerification(id, node, login, asked, finished, State.FAILED, first, first, Optional.empty(), why);
    }
}
