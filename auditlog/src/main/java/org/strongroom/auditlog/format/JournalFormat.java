package org.strongroom.auditlog.format;

import java.util.List;

/** Segments and frames, as {@code docs/life-of-a-record.md} lays them out. All numbers are big-endian. */
public final class JournalFormat {
    /** {@code STRJNL} and a line break that a transfer as text would change. */
    public static final long MAGIC = 0x5354_524A_4E4C_0D0AL;

    /** The version of the layout. */
    public static final int VERSION = 1;

    /** Bytes of a segment's header; the last four are the CRC-32C of those before. */
    public static final int HEADER_BYTES = 512;

    /** Longest origin in a header, in bytes of UTF-8. */
    public static final int LONGEST_ORIGIN = 400;

    /** Bytes before a frame's payload: length, and CRC-32C of sequence, length and payload. */
    public static final int FRAME_HEADER_BYTES = 8;

    /** Longest payload of a frame, in bytes. */
    public static final int LARGEST_PAYLOAD = 1 << 20;

    /** Digits of the sequence in a segment's name, and of the size in the name of a file of heads. */
    public static final int NAME_DIGITS = 20;

    /** What the name of a segment ends with. */
    public static final String SEGMENT_SUFFIX = ".journal";

    /** The file that tells how many records are durable: eight bytes, and the CRC-32C of these. */
    public static final String DURABLE_MARK = "durable";

    /** What the payload of the record begins with that the journal writes at an orderly end. */
    public static final String CLOSED_START = "{\"kind\":\"closed\"";

    /** How the record of a start begins. */
    public static final String EPOCH_START = "{\"kind\":\"epoch\"";

    /** How the records begin that the journal writes about itself. */
    public static final List<String> OWN_STARTS =
            List.of(EPOCH_START, CLOSED_START, "{\"kind\":\"gap\"", "{\"kind\":\"clock_jump\"");

    /** What the payload of the record begins with that says which records were removed. */
    public static final String TOMBSTONE_START = "{\"kind\":\"tombstone\"";

    private JournalFormat() {}
}
