package org.strongroom.audit;

import java.time.Instant;

/**
 * A directory and a time: what was moved, deleted or restored with it then.
 *
 * @param from inclusive
 * @param until exclusive
 */
public record DirectorySpan(long directory, Instant from, Instant until) {}
