/**
 * One record as one flat JSON object (RFC 8259) in one spelling, that no name or header of a client can break out of.
 * Knows nothing of journals or of what the members mean.
 */
@NullMarked
package org.strongroom.auditlog.json;

import org.jspecify.annotations.NullMarked;
