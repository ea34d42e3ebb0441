package org.strongroom.files;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The changes of one PROPPATCH, carried out in order, all or none.
 *
 * @param created the creation time to keep; null to leave it
 * @param modified the time of last modification to keep; null to leave it
 */
public record PropertyPatch(List<PropertyChange> changes, @Nullable Instant created, @Nullable Instant modified) {}
