package org.strongroom.auditlog.merkle;

/** Where the tree parts (RFC 6962, section 2.1). */
final class Split {
    private Split() {}

    /** The largest power of two below a size of at least 2: how many leaves go to the left. */
    static long of(long size) {
        return Long.highestOneBit(size - 1);
    }
}
