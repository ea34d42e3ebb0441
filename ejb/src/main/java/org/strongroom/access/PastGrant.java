package org.strongroom.access;

import java.time.Instant;

/**
 * How a grant was until an instant.
 *
 * @param grant as it was; it has no revision any more
 * @param until the first instant at which it was not so any more
 * @param endedBy the number of the person who changed it or took it back; 0 for the server
 */
public record PastGrant(Grant grant, Instant until, long endedBy) {}
