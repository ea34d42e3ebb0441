package org.strongroom.persistence;

/**
 * Makes what many transactions have committed durable by one effort: whoever comes while one is going on waits for the
 * next, which then serves all that wait (DeWitt et al., <i>Implementation Techniques for Main Memory Database
 * Systems</i>, 1984).
 */
final class GroupCommit {
    private final Runnable makeDurable;
    private long begun;
    private long ended;
    private boolean running;

    /** @param makeDurable returns when all that was committed before it was called cannot be lost any more */
    GroupCommit(Runnable makeDurable) {
        this.makeDurable = makeDurable;
    }

    /** Returns when all that was committed before the call cannot be lost any more; throws what the effort throws. */
    void await() {
        if (!isDurable()) {
            lead();
        }
    }

    /** Waits for an effort that began after the call; false when the caller is to make it. */
    private synchronized boolean isDurable() {
        long wanted = begun + 1;
        while (ended < wanted && running) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new TransactionFailedException(e);
            }
        }
        if (ended < wanted) {
            running = true;
            begun++;
            return false;
        }
        return true;
    }

    private void lead() {
        boolean done = false;
        try {
            makeDurable.run();
            done = true;
        } finally {
            end(done);
        }
    }

    private synchronized void end(boolean done) {
        running = false;
        ended = done ? begun : ended;
        notifyAll();
    }
}
