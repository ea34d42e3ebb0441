/**
 * Reports that run by themselves: as a job in the background, and by schedule into a directory of the auditors. Knows
 * reports and {@code files}, through which a schedule puts its file like anyone else; knows nothing of what a report says.
 */
@NullMarked
package org.strongroom.report.job;

import org.jspecify.annotations.NullMarked;
