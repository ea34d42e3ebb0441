package org.strongroom.blob;

import java.io.IOException;

/** A body is longer than it may be, or than was announced. Nothing of it is kept. */
public final class StagingLimitExceededException extends IOException {
    private static final long serialVersionUID = 1;

    private final long limit;

    StagingLimitExceededException(long limit) {
        super("the body is longer than " + limit + " bytes");
        this.limit = limit;
    }

    /** The most bytes that the body was allowed to have. */
    public long limit() {
        return limit;
    }
}
