package org.strongroom.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the last round of asking the identity provider went.
 *
 * @param synced when one succeeded last; null before the first
 * @param fault why the last one failed; empty when it did not
 */
public record SyncState(@Nullable Instant synced, String fault) {}
