package org.strongroom.auditlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.strongroom.auditlog.json.JsonLineReader;

/** One record as it stands in the journal: the leaf of the log at the index {@link #sequence}. */
public final class JournalRecord {
    private final long sequence;
    private final long epoch;
    private final byte[] payload;

    JournalRecord(long sequence, long epoch, byte[] payload) {
        this.sequence = sequence;
        this.epoch = epoch;
        this.payload = payload;
    }

    /** Its place in the journal, from 0 on, without gaps, never used again. */
    public long sequence() {
        return sequence;
    }

    /** The run of the journal in which it was written; an epoch record counts to the epoch that it begins. */
    public long epoch() {
        return epoch;
    }

    /** Whether it tells that the journal was opened. */
    public boolean beginsEpoch() {
        return ControlRecord.isEpoch(payload);
    }

    /** Whether the journal wrote it about itself. */
    public boolean isOwn() {
        return ControlRecord.isReserved(payload);
    }

    /** Its bytes as they were appended; the array is not copied and must not be changed. */
    public byte[] payload() {
        return payload;
    }

    /**
     * Its members.
     *
     * @throws IllegalArgumentException if the payload is not a flat JSON object
     */
    public Map<String, @Nullable Object> members() {
        return JsonLineReader.read(payload);
    }

    @Override
    public String toString() {
        return epoch + "/" + sequence + " " + new String(payload, UTF_8);
    }
}
