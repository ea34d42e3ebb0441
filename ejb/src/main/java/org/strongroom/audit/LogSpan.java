package org.strongroom.audit;

/**
 * How much of one server's journal has come into reach of reports.
 *
 * @param first the first sequence
 * @param last the last sequence
 * @param records how many there are; fewer than the sequences between say that some are missing
 */
public record LogSpan(String node, long first, long last, long records) {
    public long missing() {
        return last - first + 1 - records;
    }
}
