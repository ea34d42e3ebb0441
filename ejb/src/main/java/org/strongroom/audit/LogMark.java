package org.strongroom.audit;

import java.time.Instant;

/**
 * What a server's journal says of itself: that it was opened, closed, could not be written, or that the clock jumped; or
 * what the server found wrong.
 *
 * @param node which server
 * @param sequence its place in that server's journal
 * @param kind {@code epoch}, {@code closed}, {@code gap}, {@code clock_jump} or {@code tombstone}; or the action of what
 *     was found
 * @param detail its further members as {@code name=value}, in the order in which they were written; or what was found
 */
public record LogMark(String node, long sequence, Instant time, String kind, String detail) {}
