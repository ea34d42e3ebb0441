package org.strongroom.auditlog;

import java.util.concurrent.atomic.LongAdder;

/** When, why and for how many records a journal could not write. */
final class Outage {
    private final LongAdder refused = new LongAdder();
    private long fromMicros;
    private long toMicros;
    private String reason = "";

    void begin(long micros, String why) {
        fromMicros = micros;
        reason = why;
    }

    void end(long micros) {
        toMicros = micros;
    }

    /** Counts records that were refused; any thread may call it, the other methods are the writer's. */
    void refuse(long records) {
        refused.add(records);
    }

    boolean hasRefused() {
        return refused.sum() > 0;
    }

    /** How many were refused and not yet taken. */
    long takeRefused() {
        return refused.sumThenReset();
    }

    /** The control record of this gap, for so many refused records. */
    byte[] record(long epoch, long records) {
        return ControlRecord.gap(epoch, fromMicros, toMicros, records, reason);
    }
}
