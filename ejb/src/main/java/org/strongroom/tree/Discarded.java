package org.strongroom.tree;

import java.time.Instant;

/**
 * A node in the trash.
 *
 * @param parent the directory that it was in
 * @param at when it was deleted
 * @param by the person who did
 */
public record Discarded(Node node, long parent, Instant at, long by) {}
