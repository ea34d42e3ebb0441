package org.strongroom.job;

import java.time.Instant;
import java.util.Optional;

/**
 * How a job of this server does.
 *
 * @param name what it is called, such as {@code sweep-content}
 * @param startable whether an administrator may start a run
 * @param running since when it runs now
 * @param last the last run that ended since the server's start; one that found nothing to do is none
 * @param failures how many runs have failed since one that did not
 * @param next when the next run is due, as far as that is known
 */
public record JobState(
        String name,
        boolean startable,
        Optional<Instant> running,
        Optional<JobRun> last,
        int failures,
        Optional<Instant> next) {}
