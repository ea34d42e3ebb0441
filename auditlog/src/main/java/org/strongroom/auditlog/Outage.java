package org.strongroom.auditlog;

import java.util.concurrent.atomic.LongAdder;

/** How long, and for how many records, a journal could not write. */
final class Outage {
    private final LongAdder refused = new LongAdder();
    private volatile long fromMicros;

    void begin(long micros) {
        fromMicros = micros;
    }

    long fromMicros() {
        return fromMicros;
    }

    void refuse(long records) {
        refused.add(records);
    }

    /** How many were refused since the last call. */
    long takeRefused() {
        return refused.sumThenReset();
    }
}
