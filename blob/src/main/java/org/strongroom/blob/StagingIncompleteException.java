package org.strongroom.blob;

import java.io.IOException;

/** A body ended before its announced length. Nothing of it is kept. */
public final class StagingIncompleteException extends IOException {
    private static final long serialVersionUID = 1;

    private final long expected;
    private final long received;

    StagingIncompleteException(long expected, long received) {
        super("the body ended after " + received + " of " + expected + " bytes");
        this.expected = expected;
        this.received = received;
    }

    /** Bytes announced. */
    public long expected() {
        return expected;
    }

    /** Bytes that came. */
    public long received() {
        return received;
    }
}
