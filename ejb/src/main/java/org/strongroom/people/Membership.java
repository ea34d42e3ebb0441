package org.strongroom.people;

import java.time.Instant;
import java.util.Optional;

/**
 * That a person was in a group for a while.
 *
 * @param group our number
 * @param person our number
 * @param until when it ended; empty while it lasts
 */
public record Membership(long group, long person, Instant since, Optional<Instant> until) {}
