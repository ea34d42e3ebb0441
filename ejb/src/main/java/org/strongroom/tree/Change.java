package org.strongroom.tree;

import java.time.Instant;

/**
 * When a change is made, and by whom.
 *
 * @param by the person's number
 */
public record Change(long by, Instant at) {}
