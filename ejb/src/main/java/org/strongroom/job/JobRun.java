package org.strongroom.job;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One run of a job that has ended.
 *
 * @param started when it began
 * @param took how long it went on
 * @param fault why it failed; empty when it did what it should
 */
public record JobRun(Instant started, Duration took, Optional<JobFault> fault) {}
