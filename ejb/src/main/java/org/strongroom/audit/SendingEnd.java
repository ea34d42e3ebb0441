package org.strongroom.audit;

import java.time.Instant;

/**
 * How the sending of content ended, from the second record of a read.
 *
 * @param time when it was over
 * @param outcome {@code done} or {@code failed}
 * @param reason {@code interrupted}; empty when it was done
 * @param bytes how many went out
 */
public record SendingEnd(Instant time, String outcome, String reason, long bytes) {}
