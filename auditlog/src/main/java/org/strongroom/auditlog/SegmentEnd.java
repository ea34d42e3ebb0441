package org.strongroom.auditlog;

import org.jspecify.annotations.Nullable;

/**
 * Where a journal goes on.
 *
 * @param file the last segment; null when there is none
 * @param position the end of its last frame, in bytes
 * @param allocated the end of the zeros behind it, in bytes
 * @param next the sequence of the next record
 */
record SegmentEnd(@Nullable SegmentFile file, long position, long allocated, long next) {}
