package org.strongroom.audit;

import java.time.Instant;

/**
 * What a server's journal says of itself: that it was opened, closed, could not be written, or that the clock jumped.
 *
 * @param node which server
 * @param sequence its place in that server's journal
 * @param kind {@code epoch}, {@code closed}, {@code gap} or {@code clock_jump}
 * @param detail its further members as {@code name=value}, in the order in which they were written
 */
public record LogMark(String node, long sequence, Instant time, String kind, String detail) {}
