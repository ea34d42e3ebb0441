package org.strongroom.audit;

/**
 * How much of one server's journal has come into reach of reports.
 *
 * @param first the first sequence
 * @param last the last sequence
 * @param records how many there are
 * @param missing how many are not there, those before the first and behind the last among them
 */
public record LogSpan(String node, long first, long last, long records, long missing) {}
