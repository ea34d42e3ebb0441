/**
 * What answers a report: rows of events, of groups of events, of what is worked out, each read as a stream. Knows
 * no single report.
 */
@NullMarked
package org.strongroom.report.rows;

import org.jspecify.annotations.NullMarked;
